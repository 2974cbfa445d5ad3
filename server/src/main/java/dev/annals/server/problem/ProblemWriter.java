package dev.annals.server.problem;

import dev.annals.api.Json;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes problems where no controller has been reached: in filters, and when security says no. */
@Component
public class ProblemWriter {
    private final Problems problems;

    ProblemWriter(Problems problems) {
        this.problems = problems;
    }

    public void write(RefusalCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Refused.because(code), request, response);
    }

    public void write(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        ResponseEntity<Problem> answer = problems.answer(refused, request);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(answer.getBody()));
    }
}
