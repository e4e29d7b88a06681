"""The report page: what it shows is worked out here, how it looks stands in `report/templates`."""
