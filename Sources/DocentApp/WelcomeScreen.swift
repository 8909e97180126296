import Screen
import Walkthrough
import Words

extension Model {
  /// The page's title, description and opening, what happens here, and where to go on.
  func welcomeBody(_ width: Int) -> Body {
    var lines = BlockLines(pointed: reading.pointed)
    lines.add(resumeLines(width))
    lines.add([.heading(level: 1, [Span(guide.page.title)])], width: width)
    if !guide.page.description.isEmpty {
      lines.add([.paragraph(guide.page.description)], width: width)
    }
    if let address = guide.writtenAfter {
      var source = Span(address)
      source.link = Link(address)
      lines.add([.paragraph([Span("Written for docent after "), source])], width: width)
    }
    lines.add(screen.blocks, width: width)
    lines.add(wrap([Run(introduction)], to: width))
    return lines.body
  }

  /// What docent itself does in this guide, in a sentence or two.
  private var introduction: String {
    let count = guide.stepCount
    let steps = count == 0 ? "" : "\(count.inWords.capitalised) \(count == 1 ? "step" : "steps")."
    guard let field = guide.fields.first else { return steps }
    return steps
      + (practice == nil
        ? " Then paste the \(field.short) here: docent checks it and keeps it in \(review.target),"
          + " safe before the dashboard asks for it."
        : " This is a rehearsal: Ctrl-T in the field pastes a made-up value, and the file that it"
          + " goes to is deleted at the end.")
  }

  private func resumeLines(_ width: Int) -> [StyledLine] {
    guard let resume, let index = guide.screenIndex(named: resume.screen) else { return [] }
    let name = guide.screens[index].title
    let when = clock.day(of: resume.time)
    var lines = wrap(
      [
        Run("You stopped at \(name), \(when).   "), Run("r", Style(.key, bold: true)),
        Run(" goes on there"),
      ], to: width)
    if resume.heldUnsavedValue, let field = guide.fields.first {
      let text =
        "Last time docent ended before the pasted \(field.short) was saved."
        + " Nothing was kept: paste it again."
      lines = wrap([Run("! " + text, Style(.careful))], to: width) + lines
    }
    return lines
  }
}
