"""Tenures of the public record, written for people and in the forms in which such records are exchanged."""
