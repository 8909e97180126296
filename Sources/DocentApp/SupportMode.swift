import Credentials
import Saving
import Screen
import Walkthrough
import Words

/// How an agent looks at a customer's walk. No value is taken, no config opened, and nothing kept: that
/// the agent never sees the token is a property of this mode (DESIGN §6).
public struct Support: Hashable, Sendable {
  /// How the customer's paste fared, as their code says.
  public var state: PasteState
  /// Whether the customer's page is of another revision than the one here.
  public var isOtherRevision: Bool
  /// Whether a narrow window shows the notes rather than the page.
  var showsNotes = true

  public init(state: PasteState = .empty, isOtherRevision: Bool = false) {
    self.state = state
    self.isOtherRevision = isOtherRevision
  }
}

/// The screen of a guide that a code leads to.
public struct CodeTarget: Sendable {
  public var guide: Guide
  /// The position in the guide's screens.
  public var screen: Int
  public var support: Support

  public init(guide: Guide, screen: Int, support: Support) {
    self.guide = guide
    self.screen = screen
    self.support = support
  }
}

extension Effect {
  /// Whether support mode may do it.
  var isHarmless: Bool {
    switch self {
    case .ring, .redraw, .suspend, .open, .sendToClipboard, .openCode, .openGuide, .quit: true
    case .remember, .plan, .save, .undo, .complete: false
    }
  }
}

// MARK: the next call

/// The code of the next call, being typed.
struct CodeLayer: Hashable, Sendable {
  var text = ""
}

extension Model {
  mutating func updateCode(_ key: Key) -> [Effect] {
    guard case .code(var code) = layer else { return [] }
    switch key {
    case .character(let character): if code.text.count < 8 { code.text.append(character) }
    case .backspace where !code.text.isEmpty: code.text.removeLast()
    case .control("u"): code.text = ""
    case .enter where !code.text.isEmpty: return [.openCode(code.text)]
    case .escape, .control("c"):
      layer = nil
      return []
    case .control, .backspace, .enter, .tab, .backTab, .delete, .up, .down, .left, .right, .pageUp,
      .pageDown, .home, .end, .function, .unknown:
      return [.ring]
    }
    layer = .code(code)
    return []
  }

  /// Takes a paste into the entry for a code; false when the entry is not open.
  mutating func takeCode(_ raw: Secret) -> Bool {
    guard case .code = layer else { return false }
    let text = cleanUp(raw).value.pathText ?? ""
    layer = .code(CodeLayer(text: SupportCode.hasForm(text) ? text : ""))
    message = nil
    return true
  }

  mutating func take(_ target: Result<CodeTarget, CodeProblem>) {
    switch target {
    case .success(let target):
      self = Model(
        guide: target.guide, size: size, target: "", start: target.screen, clock: clock,
        support: target.support)
    case .failure(let problem):
      layer = .code(CodeLayer())
      message = Message(problem.sentence, .careful)
    }
  }

  var codeBindings: [Binding] {
    [
      Binding([.enter], "Enter", "open it", "open the customer's screen", .choose),
      Binding([.control("u")], "Ctrl-U", "clear", "empty the line", .clear),
      Binding([.escape], "Esc", "back", "stay on this screen", .close),
    ]
  }
}

// MARK: keys

extension Model {
  var supportBindings: [Binding] {
    let last = current == guide.screens.count - 1
    var bindings: [Binding] = []
    if !chrome.hasNotes {
      let side = support?.showsNotes == true ? "page" : "notes"
      bindings.append(Binding([.character("v")], "v", side, "turn to the \(side)", .turn))
    }
    bindings.append(
      Binding([.character("s")], "s", "next call", "type the code of the next call", .nextCall))
    if !last {
      bindings.append(
        Binding([.enter, .right], "Enter", "next", "go on to the next screen", .next))
    }
    return bindings + [goBack, copyChat]
  }

  var copyChat: Binding {
    Binding([.character("x")], "x", "copy as text", "copy this screen as text for a chat", .chat)
  }
}

// MARK: view

extension Model {
  /// What the customer sees, and what to ask and say.
  func notesBody(_ width: Int) -> Body {
    guard let support else { return Body() }
    var body = Body()
    body.add(wrap([Run("For you, not for the customer", Style(bold: true))], to: width))
    body.add(wrap([Run(Message.whatCustomerSees(screen, support.state))], to: width))
    if support.isOtherRevision { body.add(Message.otherRevision.lines(width)) }
    for note in notes {
      var lines: [StyledLine] = []
      if let ask = note.ask { lines += labelled("Ask", "“\(ask)”", width) }
      if let no = note.no { lines += labelled("No", no, width) }
      if let say = note.say { lines += labelled("Say", "“\(say)”", width) }
      body.add(lines)
    }
    return body
  }

  private var notes: [SupportNotes.Note] {
    let own = guide.notes.screens[screen.name] ?? []
    guard case .field = screen.kind, let support else { return own }
    return (guide.notes.pastes[support.state.name] ?? []) + own
  }

  private func labelled(_ name: String, _ text: String, _ width: Int) -> [StyledLine] {
    wrap(
      [Run(text)], to: width,
      firstPrefix: [
        Run(name + String(repeating: " ", count: 5 - name.count), Style(.accent, bold: true))
      ],
      restPrefix: [Run("     ")])
  }

  /// What stands where the customer pastes, reviews, or reads what was saved.
  func supportBody(_ width: Int) -> Body {
    var lines = BlockLines()
    lines.add(wrap([Run(screen.title, Style(bold: true))], to: width))
    for sentence in Message.customersActs(screen, guide) {
      lines.add(wrap([Run(sentence)], to: width))
    }
    if case .saved = screen.kind {
      lines.add(guide.next.map { .paragraph($0) } + guide.closing, width: width)
    }
    return lines.body
  }
}

extension Message {
  static let customerPastes = Message("The customer pastes; you do not.", .careful)

  static let otherRevision = Message(
    "The customer's page is another revision than the one here: its words may differ.", .careful)

  static func whatCustomerSees(_ screen: GuideScreen, _ state: PasteState) -> String {
    guard case .field = screen.kind else { return "The customer sees “\(screen.title)”." }
    return "The customer sees “\(screen.title)”. " + state.sentence
  }

  /// What the customer does on a screen that has no use without a value.
  static func customersActs(_ screen: GuideScreen, _ guide: Guide) -> [String] {
    switch screen.kind {
    case .field(let field):
      return [
        customerPastes.text,
        "The customer pastes the \(field.short) into a masked field, and reads at once what docent"
          + " found in it.",
      ]
    case .review:
      return [
        "The customer looks at what will change in the config, and saves it with Enter.",
        "No config is opened here.",
      ]
    case .saved: return ["The customer reads what was saved and where, and what comes next."]
    case .welcome, .checklist, .step: return []
    }
  }
}

extension PasteState {
  /// What happened to the customer's paste, in a sentence.
  fileprivate var sentence: String {
    switch self {
    case .empty: "Nothing was pasted yet."
    case .accepted: "What was pasted is accepted."
    case .doubtful: "What was pasted is doubtful."
    case .identifier: "An ID was pasted."
    case .address: "A web address was pasted."
    case .email: "An e-mail address was pasted."
    case .sample: "The sample of a page, or the name of a place, was pasted."
    case .maskedCopy: "Dots or stars were pasted: the masked form, or one cut short."
    case .privateKey: "A private key or a certificate was pasted."
    case .otherCredential: "A credential of another product was pasted."
    case .part: "A part of the value was pasted."
    case .otherToken: "A token of the same form was pasted, but of something else."
    case .expired: "A token was pasted whose time is over."
    case .notProduction: "A token was pasted that is not for production, or made later than now."
    case .tooShort: "Something too short was pasted."
    case .longerText: "A longer text was pasted, or several things at once."
    }
  }
}
