package cn.qingsu.city;

import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Progress;

/** Takes real street boundaries in the place of drawn ones. */
public interface AreaImport {

    /**
     * Checks every feature and takes the good ones; those that cannot be taken are listed with number and reason. Run twice,
     * nothing changes. Refused only if the file as a whole cannot be read: absent, no GeoJSON, no feature collection, or no
     * feature with the code property. Journaled.
     */
    Decision<AreasImported> run(AreaFile file, Author author, Progress progress);
}
