using Matching.Application.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Results;

namespace Matching.Application.Tests.Placements;

public sealed class AttentionOptionsTests
{
    [Fact]
    public void NothingGivenIsTheDefault()
    {
        var table = new AttentionOptions().ToTable().Value;
        Assert.Equal((AttentionTable.Default.AmberFrom, AttentionTable.Default.RedFrom), (table.AmberFrom, table.RedFrom));
        Assert.All(Enum.GetValues<SignalKind>(), kind => Assert.Equal(AttentionTable.Default.WeightOf(kind), table.WeightOf(kind)));
        Assert.Equal(EscalationTerms.Default, new AttentionOptions().ToTerms().Value);
    }

    [Fact]
    public void WhatIsGivenTakesThePlaceOfTheDefaultAndNothingElse()
    {
        var options = new AttentionOptions { AmberFrom = 10 };
        options.Signals.Add("sadFace", new() { Points = 50 });
        var table = options.ToTable().Value;
        Assert.Equal((10, new SignalWeight(50, 120)), (table.AmberFrom, table.WeightOf(SignalKind.SadFace)));
        Assert.Equal(AttentionTable.Default.WeightOf(SignalKind.Travel), table.WeightOf(SignalKind.Travel));
    }

    [Fact]
    public void EveryErrorIsNamedByItsSetting()
    {
        var options = new AttentionOptions { AmberFrom = 80 };
        options.Signals.Add("Sadface2", new());
        options.Signals.Add("4", new());
        options.Signals.Add("Travel", new() { Points = 0, FadeDays = 9_999 });
        var errors = Assert.IsType<Failure.Invalid>(options.ToTable().Failure).Errors;
        Assert.Equal(["Signals:Sadface2", "Signals:4", "Signals:Travel", "Signals:Travel", "RedFrom"], errors.Select(e => e.Field));
        Assert.StartsWith("Kies SadFace, NoAnswer, ", errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TermsAreInOrder() => Assert.IsType<Failure.Invalid>(new AttentionOptions { PassAfterWorkingDays = 1 }.ToTerms().Failure);
}
