package cn.qingsu.operations.gate;

import cn.qingsu.operations.unavailable.UnavailableAnswer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;

/**
 * The door before every filter: takes the body, then a permit, then lets the request go on. A valve and no filter, since only here
 * a body can be read ahead and still be read by whoever comes later, be it a form or JSON, as if it had just arrived.
 */
final class GateValve extends ValveBase {

    private final Gate gate;
    private final ReadAhead bodies;
    private final ReadAhead files;
    private final UnavailableAnswer answer;

    /**
     * @param bodies reads forms
     * @param files reads files that come with requests
     */
    GateValve(Gate gate, ReadAhead bodies, ReadAhead files, UnavailableAnswer answer) {
        super(true);
        this.gate = gate;
        this.bodies = bodies;
        this.files = files;
        this.answer = answer;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.isAsync()) {
            getNext().invoke(request, response); // was let in when it came
        } else if (ReadAhead.hasBody(request.getCoyoteRequest())) {
            readThenEnter(request, response);
        } else {
            enter(request, response);
        }
    }

    private void readThenEnter(Request request, Response response) throws IOException, ServletException {
        response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
        ReadAhead reader = Traffic.isUpload(request.getMethod(), request.getDecodedRequestURI()) ? files : bodies;
        switch (read(reader, request)) {
            case ReadAhead.Outcome.Complete body -> enterWith(reader, body, request, response);
            case ReadAhead.Outcome.NoRoom full -> {
                end(request, response);
                answer.busy(gate.servedPerSecond(), request, response);
                answered(request, response);
            }
            case ReadAhead.Outcome.TooSlow slow -> {
                end(request, response);
                response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
            }
            case ReadAhead.Outcome.TooLarge large -> {
                end(request, response);
                answer.tooLarge(request, response);
                answered(request, response);
            }
        }
    }

    private static ReadAhead.Outcome read(ReadAhead reader, Request request) {
        try {
            return reader.read(request.getCoyoteRequest());
        } catch (IOException gone) {
            return new ReadAhead.Outcome.TooSlow(); // nobody reads the answer
        }
    }

    /** What has not been read of the body will not be. */
    private static void end(Request request, Response response) {
        response.setHeader("Connection", "close");
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    /** Ending counts as an error, of which Tomcat would tell by a page of its own; not where the answer is written already. */
    private static void answered(Request request, Response response) {
        if (response.getContentWritten() > 0) {
            request.getCoyoteRequest().getResponse().setErrorReported();
        }
    }

    private void enterWith(ReadAhead reader, ReadAhead.Outcome.Complete body, Request request, Response response)
            throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        InputBuffer before = raw.getInputBuffer();
        raw.setInputBuffer(body.body());
        try {
            enter(request, response);
        } finally {
            reader.release(body);
            raw.setInputBuffer(before);
        }
    }

    private void enter(Request request, Response response) throws IOException, ServletException {
        Optional<Lane> lane = Traffic.lane(request.getMethod(), request.getDecodedRequestURI());
        if (lane.isEmpty()) {
            getNext().invoke(request, response);
        } else if (gate.enter(lane.get())) {
            try {
                getNext().invoke(request, response);
            } finally {
                gate.leave(lane.get());
            }
        } else {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
            answer.busy(gate.servedPerSecond(), request, response);
        }
    }
}
