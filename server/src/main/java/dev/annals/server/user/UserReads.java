package dev.annals.server.user;

import dev.annals.api.user.FindUsers;
import dev.annals.api.user.GetUser;
import dev.annals.api.user.UserView;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Moment;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Users, one and many. */
@RestController
@RequestMapping(Resource.BASE + "/users")
@Tag(name = "Users")
class UserReads {
    static final Resource<UserView> USER = new Resource<>("/users", "app_user", GetUser::new, UserView::version);

    private final Reads reads;

    UserReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Find users")
    Listing<UserView> find(Listed listed) {
        return reads.list(UserView.class, listed, FindUsers::new);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One user")
    Reading<UserView> get(@PathVariable UUID id, Moment moment) {
        return reads.one(USER, id, moment);
    }
}
