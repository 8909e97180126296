Streams.holdClosed()

// DESIGN §9: with no option and no command name there is nothing to parse, and parsing costs a
// third of the start.
if let walk = Walk(plainArguments: Array(CommandLine.arguments.dropFirst())) {
  leave(with: walk.run())
} else {
  Docent.begin()
}
