package cn.qingsu.bench.server;

/**
 * Bytes of memory in use.
 *
 * @param applicationResident the product's JVM, shared pages in full ({@code VmRSS})
 * @param applicationProportional the same with each shared page by its share ({@code Pss})
 * @param databaseProportional all of PostgreSQL's processes, shared buffers counted once
 */
public record Memory(long applicationResident, long applicationProportional, long databaseProportional) {}
