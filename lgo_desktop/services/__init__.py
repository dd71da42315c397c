"""What a user can do, each act one transaction."""
