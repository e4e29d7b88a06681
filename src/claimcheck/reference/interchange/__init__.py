"""Records of office-holders in the forms in which others keep them: flat CSV, Popolo JSON, FollowTheMoney lines."""
