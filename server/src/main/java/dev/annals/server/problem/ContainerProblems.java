package dev.annals.server.problem;

import java.io.IOException;
import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the container refuses before any of our code is reached is a problem, too, and no page about the container. */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final Logger LOG = LoggerFactory.getLogger(ContainerProblems.class);

    private final ProblemWriter problems;

    ContainerProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            Host host = (Host) context.getParent();
            // Otherwise the host would add one of its own before this one.
            ((StandardHost) host).setErrorReportValveClass(Report.class.getName());
            host.getPipeline().addValve(new Report(problems));
        });
    }

    /** Writes the problem where the container would write its page. */
    static final class Report extends ErrorReportValve {
        private final ProblemWriter problems;

        private Report(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                problems.write(ProblemAdvice.ofStatus(response.getStatus()), request, response);
                response.finishResponse();
            } catch (IOException gone) {
                LOG.debug("The client went away");
            }
        }
    }
}
