package cn.qingsu.city.data;

import java.time.Instant;
import java.time.LocalDate;

/** One kind of city data that is shipped in a file and put into an empty database. */
public interface CityTable {

    /** From when on shipped data holds: before any request that is likely to be imported. */
    LocalDate BEGINNING = LocalDate.of(2010, 1, 1);

    /** What the file is called, without {@code .csv}. */
    String name();

    /**
     * Writes the file's rows, in the caller's transaction.
     *
     * @return how many
     */
    int fill(CityFiles files, Instant at);
}
