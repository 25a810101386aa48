using Matching.Bench;

return args switch
{
    ["rank", .. string[] rest] => RankCommand.Run(new Arguments(rest)),
    ["speed", .. string[] rest] => SpeedCommand.Run(new Arguments(rest)),
    ["round", .. string[] rest] => RoundCommand.Run(new Arguments(rest)),
    ["recognise", .. string[] rest] => RecogniseCommand.Run(new Arguments(rest)),
    ["year", .. string[] rest] => YearCommand.Run(new Arguments(rest)),
    _ => Arguments.Usage(),
};
