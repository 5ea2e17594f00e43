package cn.qingsu.api.problem;

import java.io.IOException;

/** More was sent than a request of the API may hold. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1;
}
