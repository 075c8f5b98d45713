package io.salesops.flow.platform.web;

import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Pages name tasks and processes in their reader's language. */
@ControllerAdvice(annotations = Controller.class)
class PageWords {

    private final Texts texts;

    PageWords(Texts texts) {
        this.texts = texts;
    }

    @ModelAttribute("words")
    Words words() {
        return texts.onPage();
    }
}
