"""Who is who: names of armed groups, states, monitors, agencies and the general words, and who stands with whom."""

from sayso.resolve.actors.registry import ActorRegistry, load_registry, merge

__all__ = ["ActorRegistry", "load_registry", "merge"]
