package io.keyledger.access.sample;

import io.keyledger.access.AnyCaller;
import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.http.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Things of organizations; each has one that is called {@code known}. */
@RestController
@RequestMapping("/v1/organizations/{organization}")
class ThingController {

    @GetMapping("/things/{id}")
    @RequiresPermission(Permission.API_KEYS_READ)
    String read(@PathVariable String id) {
        if (!id.equals("known")) {
            throw ProblemException.notFound();
        }
        return id;
    }

    @PostMapping("/things")
    @RequiresPermission(Permission.API_KEYS_WRITE)
    String write() {
        return "written";
    }

    @GetMapping("/history")
    @RequiresPermission({Permission.AUDIT_READ, Permission.EVENTS_READ})
    String history() {
        return "history";
    }

    @PostMapping("/bodies")
    @AnyCaller
    String read(@RequestBody byte[] body) {
        return "read " + body.length;
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "for nobody";
    }
}
