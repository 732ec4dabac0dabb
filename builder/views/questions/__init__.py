"""What is not known: the open questions."""

from builder.views.questions.view import questions
from builder.views.site import Feature

FEATURE = Feature(index=questions)
