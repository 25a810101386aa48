using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json.Serialization;
using Matching.Functions.Http.Json;

namespace Matching.EndToEnd.Tests.Http;

/// <summary>A contract with every kind of member that contracts use.</summary>
public sealed record Sample
{
    [StringLength(20, MinimumLength = 2)]
    public required string Titel { get; init; }

    public string? Toelichting { get; init; }

    [Range(1, 40)]
    public required int Uren { get; init; }

    public int Plaatsen { get; init; } = 1;

    public decimal? Loon { get; init; }

    public required DateOnly Vanaf { get; init; }

    public TimeOnly? Begin { get; init; }

    public DateTimeOffset? Gemeld { get; init; }

    public bool Spoed { get; init; }

    public required SampleKind Soort { get; init; }

    public required SamplePlace Werkplek { get; init; }

    [MaxLength(3)]
    public required IReadOnlyList<SampleSkill> Competenties { get; init; }

    public IReadOnlyList<string> Talen { get; init; } = [];

    public const string Valid =
        """
        {"titel":"Hovenier","uren":24,"vanaf":"2026-07-01","soort":"vast","werkplek":{"plaats":"Ede"},"competenties":[{"code":"snoeien","niveau":2}]}
        """;

    /// <summary>Reads JSON and maps it as a contract of the product would.</summary>
    public static (Sample Value, FieldErrors Errors) Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static (Sample Value, FieldErrors Errors) Read(byte[] json)
    {
        var errors = new FieldErrors();
        var value = StrictJson.Parse<Sample>(json, errors);
        value.Check(errors);
        return (value, errors);
    }

    private void Check(FieldErrors errors)
    {
        errors.Text("toelichting", Toelichting, 1, 100, lines: true);
        errors.Number("uren", Uren, 1, 40);
        errors.At("werkplek").Text("plaats", Werkplek.Plaats, 1, 10);
        for (var i = 0; i < Competenties.Count; i++) errors.At("competenties", i).Number("niveau", Competenties[i].Niveau, 1, 4);
    }
}

public enum SampleKind
{
    [JsonStringEnumMemberName("vast")]
    Permanent,

    Tijdelijk,
}

public sealed record SamplePlace
{
    public required string Plaats { get; init; }

    public SamplePlace? Filiaal { get; init; }
}

public sealed record SampleSkill
{
    public required string Code { get; init; }

    public required int Niveau { get; init; }
}
