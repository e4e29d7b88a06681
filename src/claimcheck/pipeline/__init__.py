"""The pipeline: the stages joined into what a command does."""
