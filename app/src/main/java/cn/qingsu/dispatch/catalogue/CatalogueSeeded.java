package cn.qingsu.dispatch.catalogue;

import cn.qingsu.journal.Event;

/** The empty catalogue was filled from the city's categories and the clauses that are shipped for it. */
public record CatalogueSeeded(int categories, int shipped) implements Event {}
