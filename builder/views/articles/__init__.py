"""Articles: the texts that were read, and the page of each with its digest."""

from builder.views.articles.page import article_pages
from builder.views.articles.view import articles
from builder.views.site import Feature

FEATURE = Feature(index=articles, pages=article_pages)
