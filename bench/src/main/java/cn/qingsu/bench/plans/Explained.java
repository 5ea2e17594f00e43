package cn.qingsu.bench.plans;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A statement that was explained.
 *
 * @param text without values
 * @param millis that it took
 * @param buffers pages that it touched
 * @param plan as PostgreSQL tells it; without values where the plan is a generic one
 */
public record Explained(String text, double millis, long buffers, List<Finding> findings, JsonNode plan) {

    public Explained {
        findings = List.copyOf(findings);
    }
}
