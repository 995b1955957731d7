"""A document as entities of FollowTheMoney: events, who is involved, the articles, and who says what in which."""

from sayso.export.follow_the_money.entities import entity_lines

__all__ = ["entity_lines"]
