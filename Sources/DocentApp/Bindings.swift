import Screen
import Walkthrough

extension Model {
  /// The keys that do something now, most wanted first, each key named once.
  var bindings: [Binding] {
    var named: Set<String> = []
    return offered.filter { named.insert($0.label).inserted }
  }

  private var offered: [Binding] {
    switch layer {
    case .help, .address: layerBindings("close")
    case .steps: listBindings
    case .question: questionBindings
    case .find: []
    case .path: pathBindings
    case .code: codeBindings
    case nil where support != nil: supportBindings + readingBindings + everywhere
    case nil: screenBindings + everywhere
    }
  }

  private var screenBindings: [Binding] {
    switch screen.kind {
    case .welcome: welcomeBindings + readingBindings
    case .checklist: checklistBindings + readingBindings
    case .step: stepBindings + readingBindings
    case .field: fieldBindings
    case .review: reviewBindings + readingBindings
    case .saved: savedBindings + readingBindings
    }
  }

  private var everywhere: [Binding] {
    [
      Binding([.control("l")], "Ctrl-L", "", "draw the screen anew", .redraw),
      Binding([.control("z")], "Ctrl-Z", "", "suspend docent; fg brings it back", .suspend),
      Binding([.control("c")], "Ctrl-C", "", "quit", .interrupt),
    ]
  }

  private var welcomeBindings: [Binding] {
    var bindings = [enter("start", "go on to the next screen")]
    if resume != nil {
      bindings.append(
        Binding([.character("r")], "r", "go on there", "go on where you stopped", .resume))
    }
    if isSideTrip { bindings.append(goBack) }
    return bindings + [scrollHint, toField, openLink].compactMap(\.self)
  }

  private var checklistBindings: [Binding] {
    [
      Binding([.character(" ")], "Space", "tick", "tick or untick the item", .tick),
      enter("go on", "go on to the next screen"), goBack,
      Binding([.up, .character("k")], "↑", "", "the item before", .moveUp),
      Binding([.down, .character("j")], "↓", "", "the next item", .moveDown),
      openLink, toField,
    ].compactMap(\.self)
  }

  private var stepBindings: [Binding] {
    let last = current == guide.screens.count - 1
    let next = enter(last ? "finish" : "next", last ? "finish" : "go on to the next screen")
    return [next, goBack, toField, scrollHint, openLink, stepList].compactMap(\.self)
  }

  private var reviewBindings: [Binding] {
    var bindings: [Binding] = []
    if review.isUnchanged {
      bindings.append(enter("go on", "go on: the file holds it already"))
    } else if review.canSave {
      bindings.append(enter("save", "save what is shown"))
    }
    if review.canRetry { bindings.append(enter("try again", "look at the file again")) }
    bindings.append(goBack)
    // A rehearsal touches no file of the person's.
    if practice == nil {
      bindings.append(
        Binding([.character("e")], "e", "other file", "save into another file", .otherFile))
    }
    if review.canKeepOld {
      let words = review.keepsOld ? "do not keep it" : "keep the old file"
      bindings.append(Binding([.character("b")], "b", words, words + " beside the new", .keepOld))
    }
    if review.canMakePrivate {
      let words = review.makesPrivate ? "leave its mode" : "only you"
      let help = review.makesPrivate ? words : "make the file readable for you alone"
      bindings.append(Binding([.character("m")], "m", words, help, .makePrivate))
    }
    if let name = review.otherKeyOffered {
      let words = review.usesOtherKey ? "write under the usual name" : "write it under \(name)"
      bindings.append(Binding([.character("w")], "w", words, words, .otherKey))
    }
    return bindings
  }

  private var savedBindings: [Binding] {
    var bindings = [
      isSideTrip
        ? Binding([.enter, .right], "Enter", "go back", "go back to the guide before", .finish)
        : Binding([.enter, .right], "Enter", "finish", "finish and leave docent", .finish)
    ]
    if let openLink { bindings.append(openLink) }
    if saved.canUndo {
      bindings.append(
        Binding([.character("u")], "u", "undo", "put the file back as it was", .undo))
    }
    return bindings + [goBack]
  }

  private var fieldBindings: [Binding] {
    var bindings: [Binding] = []
    if let field = fieldState {
      bindings += field.choices.isEmpty ? field.plainBindings : field.choiceBindings
    }
    if practice != nil { bindings.append(practiceBinding) }
    return bindings + [
      Binding([.escape, .left], "Esc", "back", "go back; what you pasted is kept", .back),
      Binding(
        [.control("v")], "Ctrl-V", "", "how to paste in a terminal", .pasteAdvice),
      Binding([.control("c")], "Ctrl-C", "quit", "quit", .interrupt),
    ]
  }

  private var questionBindings: [Binding] {
    [
      Binding([.enter], "Enter", "choose", "take the answer pointed at", .choose),
      Binding([.up, .backTab, .character("k")], "↑", "", "the answer above", .moveUp),
      Binding([.down, .tab, .character("j")], "↓", "next answer", "the answer below", .moveDown),
      Binding([.escape, .left], "Esc", "back", "close the question", .close),
      Binding([.control("c")], "Ctrl-C", "quit", "quit at once", .interrupt),
      Binding([.control("l")], "Ctrl-L", "", "draw the screen anew", .redraw),
      Binding([.control("z")], "Ctrl-Z", "", "suspend docent", .suspend),
    ]
  }

  private var pathBindings: [Binding] {
    [
      Binding([.enter], "Enter", "take it", "save into this file", .choose),
      Binding([.tab], "Tab", "complete", "complete the name", .choose),
      Binding([.control("u")], "Ctrl-U", "clear", "empty the line", .clear),
      Binding([.escape], "Esc", "back", "keep the file as it was", .close),
    ]
  }

  private var listBindings: [Binding] {
    [
      Binding([.enter, .right], "Enter", "go there", "go to the screen pointed at", .choose),
      Binding([.up, .backTab, .character("k")], "↑", "", "the screen before", .moveUp),
      Binding([.down, .tab, .character("j")], "↓", "choose", "the next screen", .moveDown),
    ] + layerBindings("back")
  }

  private func layerBindings(_ word: String) -> [Binding] {
    [
      Binding(
        [.escape, .left, .character("q"), .character("?"), .enter], "Esc", word, "close", .close)
    ] + scrolling + everywhere
  }
}

// MARK: keys that several screens share

extension Model {
  private var readingBindings: [Binding] {
    [helpKey, [copyChat], find, links, quit].flatMap(\.self) + scrolling
  }

  private func enter(_ hint: String, _ help: String) -> Binding {
    Binding([.enter, .right], "Enter", hint, help, .next)
  }

  var goBack: Binding {
    Binding([.left, .escape], "←", "back", "go back; your answers are kept", .back)
  }

  private var toField: Binding? {
    guard let field = guide.fields.first else { return nil }
    let help = "go to the field for the \(field.short); pasting works on any screen"
    return Binding([.character("p")], "p", "paste", help, .toField)
  }

  private var openLink: Binding? {
    guard let number = pointedLink else { return nil }
    let help = "open the link pointed at, or show its whole address"
    return Binding([.character("o")], "o", "open [\(number)]", help, .open)
  }

  private var stepList: Binding {
    Binding([.character("s")], "s", "steps", "list the steps and go to one", .steps)
  }

  private var scrollHint: Binding? {
    guard bodyOverflows else { return nil }
    return Binding([.down, .character("j")], "↓", "read on", "scroll down", .scroll(.line(1)))
  }

  private var helpKey: [Binding] {
    [Binding([.character("?")], "?", "help", "show the keys", .help)]
  }

  private var quit: [Binding] {
    [Binding([.character("q")], "q", "quit", "quit", .quit)]
  }

  private var find: [Binding] {
    var bindings = [
      stepList,
      Binding([.character("/")], "/", "", "find words on the screens", .find),
    ]
    if !sought.isEmpty {
      bindings += [
        Binding([.character("n")], "n", "next match", "the next match", .findNext),
        Binding([.character("N")], "N", "", "the match before", .findPrevious),
      ]
    }
    return bindings
  }

  private var links: [Binding] {
    guard pointedLink != nil else { return [] }
    return [
      Binding([.tab], "Tab", "", "point at the next link; then Enter opens it", .nextLink),
      Binding([.backTab], "Shift-Tab", "", "point at the link before", .previousLink),
      Binding([.character("c")], "c", "", "copy the address pointed at", .copy),
    ]
  }

  private var scrolling: [Binding] {
    [
      Binding([.down, .character("j")], "↓ j", "", "scroll down", .scroll(.line(1))),
      Binding([.up, .character("k")], "↑ k", "", "scroll up", .scroll(.line(-1))),
      Binding([.pageDown], "PgDn", "", "a screen down", .scroll(.page(1))),
      Binding([.pageUp], "PgUp", "", "a screen up", .scroll(.page(-1))),
      Binding([.home, .character("g")], "Home g", "", "to the top", .scroll(.top)),
      Binding([.end, .character("G")], "End G", "", "to the end", .scroll(.end)),
    ]
  }
}
