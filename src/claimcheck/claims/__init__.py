"""From mentions to claims: resolve what the sentence leaves to its context, fill the slots, identify."""
