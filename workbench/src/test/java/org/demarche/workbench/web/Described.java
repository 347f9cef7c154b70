package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.demarche.workbench.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Asks a server, and holds its answers to the schemas of {@code openapi.yaml}. */
final class Described {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final WebServer server;
    private final JsonNode definitions;

    Described(WebServer server) throws Exception {
        this.server = server;
        try (InputStream stream = Described.class.getResourceAsStream("/openapi.yaml")) {
            definitions = Json.parse(new YAMLMapper()
                    .readTree(stream)
                    .path("components")
                    .path("schemas")
                    .toString()
                    .replace("#/components/schemas/", "#/$defs/"));
        }
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).build());
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address()).resolve(path));
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The answer's body, which must have that status and be as that schema says. */
    JsonNode body(HttpResponse<String> response, int status, String schema) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return body(response.body(), schema);
    }

    JsonNode body(String text, String schema) {
        ObjectNode wanted = Json.object().put("$ref", "#/$defs/" + schema);
        wanted.set("$defs", definitions);
        JsonNode body = Json.parse(text);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(wanted)
                        .validate(body))
                .isEmpty();
        return body;
    }
}
