import Screen
import Walkthrough
import Words

extension Model {
  /// A step's own blocks; from where the value is made on, the reminder that it can be pasted.
  func stepBody(_ width: Int) -> Body {
    var lines = BlockLines(pointed: reading.pointed)
    lines.add(screen.blocks, width: width)
    if let reminder { lines.add(wrap([Run(reminder.text, Style(reminder.tone.role))], to: width)) }
    return lines.body
  }

  private var reminder: Message? {
    guard let field = guide.fields.first, !saved.isDone else { return nil }
    if fields[0].value != nil {
      return Message("✓ The \(page: field.short) is here, masked. p goes to it.", .done)
    }
    guard let first = guide.screens.firstIndex(where: \.producesValue), current >= first else {
      return nil
    }
    return Message("Paste it here at any time: docent keeps it masked until you save it.", .plain)
  }

  /// The steps at the left of a wide window, in the same order on every screen.
  var rail: [Chrome.RailRow] {
    guide.screens.enumerated().compactMap { index, screen in
      switch screen.kind {
      case .welcome, .review, .saved: nil
      case .checklist, .step:
        Chrome.RailRow(title: screen.title, state: railState(of: index))
      case .field: Chrome.RailRow(title: "Paste and save", state: railState(ofEnd: index))
      }
    }
  }

  private func railState(of index: Int) -> Chrome.RailRow.State {
    index == current ? .here : (index < reached ? .done : .ahead)
  }

  private func railState(ofEnd index: Int) -> Chrome.RailRow.State {
    saved.isDone ? .done : (current >= index ? .here : .ahead)
  }
}
