import Saving
import Screen
import Walkthrough
import Words

/// A question with its answers, the harmless one first and pointed at.
struct QuestionLayer: Hashable, Sendable {
  var subject: Subject
  private(set) var focus = 0

  enum Subject: Hashable, Sendable {
    case leaving(short: String, Ending)
    /// Going back from a guide that was opened on the way.
    case leavingTrip(short: String)
    case saving([Concern], file: String)
  }

  enum Answer: Hashable, Sendable { case stay, leave, doNotSave, saveAnyway }

  static func leave(_ ending: Ending, short: String) -> QuestionLayer {
    QuestionLayer(subject: .leaving(short: short, ending))
  }

  static func leaveTrip(short: String) -> QuestionLayer {
    QuestionLayer(subject: .leavingTrip(short: short))
  }

  static func saveInSpite(of concerns: [Concern], file: String) -> QuestionLayer {
    QuestionLayer(subject: .saving(concerns, file: file))
  }

  var answers: [Answer] {
    switch subject {
    case .leaving, .leavingTrip: [.stay, .leave]
    case .saving: [.doNotSave, .saveAnyway]
    }
  }

  var answer: Answer { answers[focus] }

  mutating func move(_ step: Int) { focus = (focus + step + answers.count) % answers.count }

  func body(width: Int) -> Body {
    var body = Body()
    body.add(wrap([Run(title, Style(bold: true))], to: width))
    body.add(reasons.flatMap { wrap([Run($0)], to: width) })
    body.add(
      answers.enumerated().map { index, answer in
        let isHere = index == focus
        let style = isHere ? Style(.accent, bold: true) : Style()
        return StyledLine([Run((isHere ? "▸ " : "  ") + Message.words(for: answer), style)])
      })
    let line = body.lines.count - answers.count + focus
    body.focusLine = line
    body.cursor = Point(row: line, column: 0)
    return body
  }

  private var title: String {
    switch subject {
    case .leaving, .leavingTrip: "Leave without saving?"
    case .saving(_, let file): "Save in \(file)?"
    }
  }

  private var reasons: [String] {
    switch subject {
    case .leaving(let short, _), .leavingTrip(let short):
      ["The pasted \(short) is in docent's memory only; it may not be shown to you again."]
    case .saving(let concerns, _): concerns.map { Message.sentence(for: $0).text }
    }
  }
}

extension Model {
  /// Leaves; asks first when a value would be lost.
  mutating func askToLeave(_ ending: Ending) -> [Effect] {
    guard holdsUnsavedValue else { return leave(ending) }
    let holder = ([self] + outer).first { !$0.fields.isEmpty && $0.holdsUnsavedValue }
    layer = .question(.leave(ending, short: holder?.guide.fields.first?.short ?? "value"))
    return []
  }

  func leave(_ ending: Ending) -> [Effect] {
    if let outer = outer.first { return [.remember(progress)] + outer.leave(ending) }
    if saved.isDone { return [.quit(ending == .interrupted ? .interrupted : .saved)] }
    return [.remember(progress), .quit(ending)]
  }

  mutating func answer(_ question: QuestionLayer) -> [Effect] {
    layer = nil
    switch (question.answer, question.subject) {
    case (.leave, .leaving(_, let ending)): return leave(ending)
    case (.leave, .leavingTrip): return endTrip(isFinished: false)
    case (.saveAnyway, .saving): return save(confirmed: true)
    case (.stay, _), (.doNotSave, _), (.leave, .saving), (.saveAnyway, .leaving),
      (.saveAnyway, .leavingTrip):
      return []
    }
  }
}

extension Message {
  static func words(for answer: QuestionLayer.Answer) -> String {
    switch answer {
    case .stay: "Stay"
    case .leave: "Leave without saving"
    case .doNotSave: "Do not save there"
    case .saveAnyway: "Save there all the same"
    }
  }
}
