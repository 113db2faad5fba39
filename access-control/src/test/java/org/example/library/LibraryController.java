package org.example.library;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class LibraryController {

    @GetMapping("/library/metrics")
    String metrics() {
        return "requests 42";
    }
}
