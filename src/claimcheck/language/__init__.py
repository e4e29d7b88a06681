"""The only place that knows spaCy: sentences, gate, parser, and the components that find mentions and events."""
