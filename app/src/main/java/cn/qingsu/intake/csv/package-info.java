/**
 * Reads tables of comma-separated text as they come out of other systems: any of the usual encodings, quotes that nobody
 * closed, cells of any size. Knows nothing of requests.
 */
@NamedInterface("csv")
@NullMarked
package cn.qingsu.intake.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
