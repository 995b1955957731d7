"""From a report to its claims: mentions, predications, attribution, factuality, frames, reference, then claims."""
