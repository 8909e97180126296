import Screen
import Walkthrough
import Words

/// The page's title, description and opening, what happens here, and where to go on.
struct WelcomeScreen: WalkScreen {
  private let screen: GuideScreen
  /// Where an earlier walk stopped; nil when there is nothing to go on with.
  private(set) var resume: Progress?

  enum Act: Hashable, Sendable { case resume }

  init(_ screen: GuideScreen, resume: Progress?) {
    self.screen = screen
    self.resume = resume
  }

  var isSearched: Bool { true }

  func title(in model: Model) -> Sentence { "" }

  func parts(in model: Model) -> [Part] {
    resumeParts(model) + [
      .blocks([.heading(level: 1, [Span(model.guide.page.title)])]),
      .words(introduction(model), .plain),
      .words(model.code == nil ? "" : ScreenPhrase.codeForHelp.sentence, .quiet),
      .blocks(opening(model.guide)),
    ]
  }

  private func opening(_ guide: Guide) -> [Block] {
    var blocks: [Block] = []
    if !guide.page.description.isEmpty { blocks.append(.paragraph(guide.page.description)) }
    if let address = guide.writtenAfter {
      var source = Span(address)
      source.link = Link(address)
      blocks.append(.paragraph([Span(ScreenPhrase.writtenAfter.sentence.text + " "), source]))
    }
    return blocks + screen.blocks
  }

  /// What docent itself does in this guide, how long that takes, and where.
  private func introduction(_ model: Model) -> Sentence {
    let steps = ScreenPhrase.introduction(steps: model.guide.stepCount).sentence
    guard let shorts = model.guide.shorts else { return steps }
    let act =
      model.practice == nil
      ? ScreenPhrase.thenPaste(short: shorts, file: model.file) : ScreenPhrase.rehearsal
    return [steps, act.sentence].filter { !$0.isEmpty }.joined()
  }

  private func resumeParts(_ model: Model) -> [Part] {
    guard let resume = resumable(in: model.guide),
      let title = model.guide.screenTitle(named: resume.screen)
    else { return [] }
    let stopped = ScreenPhrase.stoppedAt(
      title: title, when: model.clock.day(of: resume.time))
    let offer = Part.offer(
      stopped.sentence, .character("r"), ScreenPhrase.goesOnThere.sentence)
    guard resume.heldUnsavedValue, let shorts = model.guide.shorts else { return [offer] }
    let lost = ScreenPhrase.endedBeforeSaving(short: shorts)
    return [.together([.words(lost.sentence, .careful), offer])]
  }

  /// The earlier walk, where its screen is still there.
  private func resumable(in guide: Guide) -> Progress? {
    resume.flatMap { guide.screenIndex(named: $0.screen) == nil ? nil : $0 }
  }

  func bindings(in model: Model) -> [Binding] {
    Binding.goingOn(.start, model, readsOn: false)
      + (resumable(in: model.guide) == nil
        ? [] : [Binding(.welcome(.resume), [.character("r")], .goOnThere)])
      + (model.outer.isEmpty ? [] : [Binding.goBack])
      + Binding.readOn(model) + Binding.toField(model) + Binding.openLink(model)
      + Binding.reading(model)
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    if intent == .next { return model.goOn() }
    guard intent == .welcome(.resume), let resume,
      let index = model.guide.screenIndex(named: resume.screen)
    else { return [.ring] }
    model.change(Self.self) { $0.resume = nil }
    return model.go(to: min(index, model.position(ofField: 0) ?? index))
  }
}

extension Guide {
  /// What its values are called within a sentence; nil where it collects none.
  var shorts: String? { fields.isEmpty ? nil : fields.map(\.short).listed.text }

  func screenTitle(named name: String) -> String? {
    screenIndex(named: name).map { screens[$0].title }
  }
}
