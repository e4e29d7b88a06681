"""Components: each finds one kind of thing in a parsed sentence."""
