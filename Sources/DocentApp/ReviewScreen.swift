import Credentials
import Saving
import Screen
import Walkthrough
import Words

/// What a save would do, before it is done.
struct ReviewScreen: Sendable {
  /// The config as the person names it.
  var target: String
  private(set) var plan: Result<SavePlan, SaveProblem>?
  var usesOtherKey = false
  /// Whether the old file is kept beside the new one.
  var keepsOld = false
  /// Whether the file is made readable for its owner alone.
  var makesPrivate = false

  init(target: String) { self.target = target }

  mutating func take(_ plan: Result<SavePlan, SaveProblem>) { self.plan = plan }

  mutating func forget() { plan = nil }

  var canSave: Bool {
    if case .success = plan { return true }
    return false
  }

  /// Whether the file holds all of it already.
  var isUnchanged: Bool {
    if case .success(let plan) = plan { return plan.isUnchanged }
    return false
  }

  /// A failed look at the file can be tried again.
  var canRetry: Bool {
    if case .failure = plan { return true }
    return false
  }

  /// Whether there is an old value that may be the only copy.
  var canKeepOld: Bool {
    guard case .success(let plan) = plan else { return false }
    return plan.canKeepOld
  }

  var canMakePrivate: Bool {
    guard case .success(let plan) = plan else { return false }
    return plan.canMakePrivate
  }

  /// The other name that the file has for the value, when there is one.
  var otherKeyOffered: String? {
    guard case .success(let plan) = plan else { return nil }
    return plan.otherKeys.first?.description
  }
}

extension Model {
  var saveRequest: SaveRequest? {
    let judgements = fields.compactMap(\.judgement)
    guard let destination = guide.destination, judgements.count == guide.fields.count else {
      return nil
    }
    let entries = judgements.map { judgement in
      var entry = SaveRequest.Entry(judgement)
      entry.usesOtherKey = review.usesOtherKey
      return entry
    }
    return SaveRequest(target: review.target, destination: destination, entries: entries)
  }

  mutating func planSave() -> Effect {
    review.forget()
    return saveRequest.map(Effect.plan) ?? .ring
  }

  mutating func useOtherKey() -> [Effect] {
    review.usesOtherKey.toggle()
    return [planSave()]
  }

  /// Saves what is shown; what gives concern is asked first.
  mutating func save(confirmed: Bool) -> [Effect] {
    guard case .success(var plan) = review.plan else { return [.ring] }
    plan.keepsOld = review.keepsOld
    plan.makesPrivate = review.makesPrivate
    if !plan.concerns.isEmpty, !confirmed {
      layer = .question(.saveInSpite(of: plan.concerns, file: plan.file))
      return []
    }
    return [.save(plan)]
  }

  mutating func finishSave(_ result: Result<SaveReceipt, SaveProblem>) -> [Effect] {
    switch result {
    case .success(let receipt):
      saved.take(receipt)
      review.forget()
      for index in fields.indices { fields[index] = FieldScreen(guide.fields[index]) }
      show(guide.screens.count - 1)
      return [.remember(finishedProgress)]
    case .failure(let problem):
      review.take(.failure(problem))
      history.fail(problem, file: review.target)
      return [.remember(progress)]
    }
  }

  func reviewBody(_ width: Int) -> Body {
    var body = Body()
    body.add(wrap([Run("Review", Style(bold: true))], to: width))
    switch review.plan {
    case nil: body.add(wrap([Run("Looking at \(review.target).")], to: width))
    case .success(let plan): add(plan, to: &body, width)
    case .failure(let problem): add(problem, to: &body, width)
    }
    return body
  }

  private func add(_ plan: SavePlan, to body: inout Body, _ width: Int) {
    let short = guide.fields[0].short
    body.add(wrap([Run(Message.summary(of: plan, short: short))], to: width))
    body.add(
      label("File", Message.place(of: plan), width)
        + label(
          "", Message.readers(of: plan, short: short, isMadePrivate: review.makesPrivate), width))
    body.add(plan.diff())
    for message in Message.notes(on: plan, short: short, keepsOld: review.keepsOld) {
      body.add(message.lines(width))
    }
  }

  private func add(_ problem: SaveProblem, to body: inout Body, _ width: Int) {
    let message = Message(Message.sentence(for: problem, file: review.target), .wrong)
    body.add(message.lines(width))
    let short = guide.fields[0].short
    body.add(wrap([Run("The \(short) you pasted is kept. Nothing was written.")], to: width))
  }

  private func label(_ name: String, _ text: String, _ width: Int) -> [StyledLine] {
    let padded = name + String(repeating: " ", count: max(0, 8 - name.count))
    let blank = [Run(String(repeating: " ", count: 8))]
    return wrap(
      [Run(text)], to: width, firstPrefix: [Run(padded, Style(.quiet))], restPrefix: blank)
  }
}

extension Message {
  /// The message as lines of a body, its sign before it.
  func lines(_ width: Int) -> [StyledLine] {
    wrap(
      [Run(text, Style(tone == .note ? .text : tone.role))], to: width,
      firstPrefix: [Run((tone.sign ?? " ") + " ", Style(tone.role, bold: true))],
      restPrefix: [Run("  ")])
  }
}

// MARK: the diff

extension SavePlan {
  /// The lines that change, with the value masked and nothing of other values shown.
  func diff() -> [StyledLine] { rows.map(\.line) }
}

extension DiffRow {
  fileprivate var line: StyledLine {
    let text = String(repeating: "  ", count: depth) + name + separator
    guard let sign, let value else { return StyledLine([Run("    " + text, Style(.quiet))]) }
    let role: Role = sign == "+" ? .done : .wrong
    return StyledLine([
      Run("  \(sign) \(text)\(value.shown)", Style(role)), Run("    " + note, Style(.quiet)),
    ])
  }

  private var note: String {
    switch kind {
    case .mapping: ""
    case .added: "added"
    case .thereNow: "the one there now"
    case .brought: "the one you pasted"
    }
  }
}

extension Tone {
  /// How it looks.
  var role: Role {
    switch self {
    case .plain: .text
    case .quiet: .quiet
    case .note: .note
    case .done: .done
    case .careful: .careful
    case .wrong: .wrong
    }
  }
}
