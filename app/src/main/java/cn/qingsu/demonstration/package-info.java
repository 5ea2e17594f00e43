/**
 * 示范: invents the past of a city, so that a demonstration shows every page alive and a measurement has something to measure:
 * requests as people speak, lived by the product's own rules, written by COPY. Publishes {@link
 * cn.qingsu.demonstration.CityHistory}. Follows nothing.
 */
@ApplicationModule(
        displayName = "示范",
        allowedDependencies = {
            "kernel",
            "journal",
            "city",
            "identity",
            "request",
            "intake",
            "followup",
            "search",
            "retention"
        })
@NullMarked
package cn.qingsu.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
