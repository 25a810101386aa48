using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Matching.Application.Tests.Promises;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Imports;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Vacancies;
using Matching.Domain.Workers;

namespace Matching.Application.Tests.Codecs;

public abstract class RowCodecTests<T>
    where T : class, IAggregate<T>
{
    private protected RowCodecTests(Gen<T> states, T sample, Func<T, bool> live)
    {
        States = states;
        Sample = sample;
        Live = live;
    }

    private Gen<T> States { get; }

    private T Sample { get; }

    private Func<T, bool> Live { get; }

    [Fact]
    public void Every_state_comes_back_as_it_was() => Prop.ForAll(States.ToArbitrary(), state =>
    {
        var read = Codec.Of<T>().Read(Codec.Of<T>().Schema, Codec.Of<T>().Write(state));
        Assert.Equal(Codec.Describe(state), Codec.Describe(read));
        Assert.Equal(Live(state), Codec.Of<T>().IsLive(state));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(11UL, 3UL));

    [Theory]
    [InlineData("")]
    [InlineData("vacancy/1")]
    [InlineData("iets-anders/1")]
    public void A_schema_that_is_not_known_is_refused(string schema) =>
        Assert.Throws<CorruptRowException>(() => Codec.Of<T>().Read(schema, Codec.Of<T>().Write(Sample)));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"tekst\"")]
    [InlineData("{\"id\":")]
    public void Something_else_is_refused(string body) => Assert.Throws<CorruptRowException>(() => Codec.Of<T>().Read(Codec.Of<T>().Schema, body));

    /// <summary>Each value in the row, replaced by each of some that may not be there.</summary>
    [Fact]
    public void A_damaged_row_is_read_as_something_valid_or_refused_without_telling_what_it_holds()
    {
        const string Secret = "Geheim van De Vries";
        var codec = Codec.Of<T>();
        var refused = 0;
        foreach (var state in States.Sample(8, 12).Append(Sample))
        {
            var whole = JsonNode.Parse(codec.Write(state))!;
            foreach (var path in Paths(whole))
            {
                foreach (var damage in new JsonNode?[] { null, Secret + "\n", "", -1, int.MaxValue, 1.5, new JsonArray(), new JsonArray((JsonNode?)null), new JsonObject { [Secret] = Secret } })
                {
                    var row = whole.DeepClone();
                    Put(row, path, damage?.DeepClone());
                    try
                    {
                        Codec.Describe(codec.Read(codec.Schema, row.ToJsonString()));
                    }
                    catch (CorruptRowException e)
                    {
                        refused++;
                        Assert.DoesNotContain(Secret, e.ToString(), StringComparison.Ordinal);
                    }
                }
            }
        }

        Assert.True(refused > 100, $"Only {refused} were refused.");
    }

    private static IEnumerable<IReadOnlyList<object>> Paths(JsonNode node) => node switch
    {
        JsonObject o => o.ToList().SelectMany(p => Below(p.Key, p.Value)),
        JsonArray a => a.Take(2).SelectMany((v, i) => Below(i, v)),
        _ => [],
    };

    private static IEnumerable<IReadOnlyList<object>> Below(object step, JsonNode? value) =>
        (value is null ? [] : Paths(value).Select(rest => (IReadOnlyList<object>)[step, .. rest])).Prepend([step]);

    private static void Put(JsonNode node, IReadOnlyList<object> path, JsonNode? value)
    {
        foreach (var step in path.SkipLast(1)) node = (step is int i ? node[i] : node[(string)step])!;
        if (path[^1] is int last) node[last] = value;
        else node[(string)path[^1]] = value;
    }
}

public sealed class VacancyCodecTests() : RowCodecTests<Vacancy>(DomainGen.Vacancy, Samples.Vacancy, v => v.Status != VacancyStatus.Closed);

public sealed class CandidateCodecTests() : RowCodecTests<Candidate>(DomainGen.Candidate, Samples.Candidate, c => c.Status == CandidateStatus.Active);

public sealed class PersonCodecTests() : RowCodecTests<Person>(DomainGen.Person, Samples.Person, _ => true);

public sealed class ReferenceClaimCodecTests() : RowCodecTests<ReferenceClaim>(
    DomainGen.ReferenceClaim,
    new ReferenceClaim(ReferenceClaim.IdOf(ExternalReference.Parse("K-014")), 1, Samples.Candidate.Id),
    c => c.CandidateId is not null);

public sealed class WorkerCodecTests() : RowCodecTests<Worker>(
    DomainGen.Worker,
    new Worker(Id<Worker>.Parse("coach-1"), 1, Line.Parse("Noor"), PhoneNumber.Parse("0570 123456"), EmailAddress.Parse("noor@example.nl")),
    _ => true);

public sealed class EmployerCodecTests() : RowCodecTests<Employer>(DomainGen.Employer, Samples.EmployerOnRecord, _ => true);
public sealed class MunicipalityCodecTests() : RowCodecTests<Municipality>(DomainGen.Municipality, Samples.Municipality, _ => true);

public sealed class ReferralCodecTests() : RowCodecTests<Referral>(DomainGen.Referral, Samples.Referred, r => r.Status.IsOpen());

public sealed class ReplacementCodecTests() : RowCodecTests<CaseloadReplacement>(
    DomainGen.Replacement, Samples.Replacement, r => r.Status is not (ReplacementStatus.Ended or ReplacementStatus.Permanent));

public sealed class RoundCodecTests() : RowCodecTests<Round>(
    DomainGen.Round, new Round(Round.IdOf(new DateOnly(2026, 9, 2)), 1, new DateOnly(2026, 9, 2), DateTimeOffset.UnixEpoch, 3, 20, 7), _ => false);

public sealed class ProposalCodecTests() : RowCodecTests<Proposal>(DomainGen.Proposal, Samples.Asked, p => !p.Status.IsTerminal());

public sealed class ImportCodecTests() : RowCodecTests<Import>(DomainGen.Import, Samples.Import, i => !i.HasEnded);

public sealed class WorkTaskCodecTests() : RowCodecTests<WorkTask>(DomainGen.WorkTask, Samples.Task, t => t.Status == WorkTaskStatus.Open);
