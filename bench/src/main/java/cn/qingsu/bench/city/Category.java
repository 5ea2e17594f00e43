package cn.qingsu.bench.city;

/** A leaf of the city's tree of categories. */
public record Category(String code, String name) {}
