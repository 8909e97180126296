import ConfigEditing
import Credentials
import Saving
import Walkthrough

// Every sentence that docent itself says of what happened, in one voice: short, kind, and with what
// to do next. What the page says is never repeated here.

extension Message {
  public static let pasteKeys: Sentence =
    "Paste with ⌘V on a Mac, Ctrl-Shift-V or a right click elsewhere."

  public static let howToPaste = Message(
    "Terminals paste with ⌘V, Ctrl-Shift-V, Shift-Insert or a right click.")

  public static let sentToTerminal = Message("Address sent to the terminal's clipboard.", .done)

  public static let nothingToPaste = Message(
    "This guide takes no value. What you pasted was not kept.", .careful)

  public static func pasteOpenedField(_ field: Field) -> Message {
    Message(
      "What you pasted is here\(field.isSecret ? ", masked" as Sentence : ""), as the \(page: field.short).",
      .note)
  }

  public static func pasteFirst(_ field: Field) -> Message {
    Message("Paste the \(page: field.short) first; then it can be reviewed and saved.", .note)
  }

  public static func clipboardGuard(_ field: Field, key: String) -> Message {
    Message(
      "The \(page: field.short) may be on your clipboard; copying this would replace it. Paste it first"
        + " (p), or press \(page: key) again.", .careful)
  }

  public static let screenSent = Message(
    "This screen's text was sent to the terminal's clipboard.", .done)

  public static func opened(_ address: String) -> Message {
    Message("Opened \(page: address)", .done)
  }

  public static func notFound(_ words: String) -> Message {
    Message("\(typed: words.withoutPersonalValues) stands on no screen.", .careful)
  }

  public static func found(_ number: Int, of count: Int) -> Message {
    Message("Match \(number) of \(count).", .note)
  }

  public static let noSuchName = Message("No file or folder here begins so.", .note)

  public static func names(_ paths: [String]) -> Message {
    let names: [Sentence] = paths.prefix(6).map { path in
      "\(path: path.lastPathComponent)\(path: path.hasSuffix("/") ? "/" : "")"
    }
    return Message(names.joined(by: "  ") + (paths.count > 6 ? "  …" : ""), .note)
  }

  public static func secretInPath(_ field: Field) -> Message {
    Message(
      "This looks like the \(page: field.short), not a file: it is masked. Ctrl-U empties it.",
      .careful)
  }

  public static func undone(_ receipt: UndoReceipt, file: String) -> Message {
    receipt.isRemoved
      ? Message("\(path: file) was made by this save and is gone again.", .done)
      : Message("\(path: file) is as it was before.", .done)
  }

  /// What the field says at once after a paste.
  public static func arrival(of judgement: Judgement) -> Message {
    switch judgement.completeness {
    case .tooLong:
      return Message("Pasted, but far too long for a \(page: judgement.field.short).", .careful)
    case .timedOut: return Message("Pasted; the end of the paste did not arrive.", .careful)
    case .complete: break
    }
    if judgement.value.count == 0 { return Message("What was pasted is empty.", .careful) }
    let size: Sentence = judgement.value.count >= 100 ? " (100+ characters)" : ""
    return judgement.isAccepted
      ? Message("Pasted, complete\(size).", .done) : Message("Pasted\(size).", .note)
  }
}
