package potok.portal;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code <svg potok:icon="phone"></svg>}: one of the icons in the sprite; decoration only, so hidden from screen readers. */
class IconProcessor extends AbstractAttributeTagProcessor {
    private final String sprite;

    IconProcessor(String prefix, String sprite) {
        super(TemplateMode.HTML, prefix, null, false, "icon", true, 1000, true);
        this.sprite = sprite;
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String icon,
            IElementTagStructureHandler structure) {
        var classes = tag.getAttributeValue("class");
        structure.setAttribute("class", classes == null ? "icon" : "icon " + classes);
        structure.setAttribute("aria-hidden", "true");
        structure.setBody("<use href=\"" + sprite + "#" + icon + "\"></use>", false);
    }
}
