package dev.outputhub.gateway.access;

import dev.outputhub.gateway.routing.ClientAddresses;
import dev.outputhub.gateway.signin.Caller;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Works out what an answered request means to the audit trail. Words that were searched for are never noted. */
@Component
class AccessTrail {

    private static final String SEARCH = "/api/v1/search";
    private static final Pattern DOWNLOAD =
            Pattern.compile("/api/v1/(files|exports)/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/content");

    private final AccessNotes notes;
    private final ClientAddresses addresses;

    AccessTrail(AccessNotes notes, ClientAddresses addresses) {
        this.notes = notes;
        this.addresses = addresses;
    }

    void noteAnswer(ServerWebExchange exchange, Caller caller) {
        var status = exchange.getResponse().getStatusCode();
        var key = caller.key();
        if (key != null) {
            note(exchange, caller, AccessKind.KEY_USE, key, "");
        }
        if (HttpStatus.FORBIDDEN.equals(status)) {
            note(exchange, caller, AccessKind.REFUSED, null, place(exchange));
        } else if (status == null || !status.isError()) {
            noteReading(exchange, caller);
            Caller.next(exchange).ifPresent(there -> note(exchange, there, AccessKind.SWITCH, null, ""));
        }
    }

    private void noteReading(ServerWebExchange exchange, Caller caller) {
        var request = exchange.getRequest();
        if (!HttpMethod.GET.equals(request.getMethod())) {
            return;
        }
        var path = request.getPath().value();
        var words = request.getQueryParams().getFirst("q");
        var download = DOWNLOAD.matcher(path);
        if (path.equals(SEARCH) || (words != null && !words.isBlank())) {
            note(exchange, caller, AccessKind.SEARCH, null, PlainPath.of(path));
        } else if (download.matches()) {
            var kind = download.group(1).equals("files") ? AccessKind.FILE_DOWNLOAD : AccessKind.EXPORT_DOWNLOAD;
            note(exchange, caller, kind, UUID.fromString(download.group(2)), "");
        }
    }

    private void note(ServerWebExchange exchange, Caller caller, AccessKind kind, @Nullable UUID record, String path) {
        var organization = caller.organization();
        var person = caller.personId();
        if (organization != null && person != null) {
            notes.add(new Access(
                    organization,
                    person,
                    caller.email(),
                    caller.key(),
                    kind,
                    record == null ? person : record,
                    addresses.of(exchange.getRequest()),
                    path));
        }
    }

    private static String place(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return request.getMethod() + " " + PlainPath.of(request.getPath().value());
    }
}
