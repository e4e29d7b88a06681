"""claimcheck: checkable claims in news articles, and where they conflict."""
