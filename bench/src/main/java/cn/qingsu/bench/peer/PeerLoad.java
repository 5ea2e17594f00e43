package cn.qingsu.bench.peer;

import cn.qingsu.bench.server.Effort;
import java.time.Duration;

/**
 * What the peer did.
 *
 * @param engine processor time of its process, in which the workers are too
 * @param effort of all others meanwhile
 */
record PeerLoad(PeerProcess.Done done, Duration engine, Effort effort) {}
