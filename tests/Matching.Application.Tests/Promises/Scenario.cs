using Matching.Application.Candidates;
using Matching.Application.Employers;
using Matching.Application.FollowUp;
using Matching.Application.Imports;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Placements;
using Matching.Application.Proposals;
using Matching.Application.Referrals;
using Matching.Application.StuckMessages;
using Matching.Application.Vacancies;
using Matching.Application.Workers;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Results;
using Matching.Domain.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Promises;

/// <summary>Something that the system does, on a storage in which it can be done.</summary>
/// <param name="Given">Fills the storage.</param>
/// <param name="Act">Does it once, in some process; tells whether the caller heard that it was done.</param>
/// <param name="IsMessage">Whether a queue asks for it, which asks again, instead of a caller.</param>
/// <param name="MayStopHalfway">Whether part of it may be done while the caller has to ask again.</param>
internal sealed record Scenario(Func<World, Task> Given, Func<IServiceProvider, Task<bool>> Act, bool IsMessage = false, bool MayStopHalfway = false)
{
    private const string StuckId = "vast-1";

    private static readonly ContactPerson Somebody = new(Line.Parse("Robin"), PhoneNumber.Parse("0570 654321"));

    private static readonly EmployerDetails Firm = new(Line.Parse("De Tuin"), EmployerKind.SocialFirm, PsoStep.Step3, null);

    public static IReadOnlyDictionary<string, Scenario> All { get; } = new Dictionary<string, Scenario>(StringComparer.Ordinal)
    {
        ["a vacancy is posted"] = new(
            async world =>
            {
                await world.GivenAsync(Samples.EmployerOnRecord);
                await world.GivenAsync(Samples.Candidate);
            },
            p => DoneAsync(p.GetRequiredService<EditVacancies>().PostAsync(Samples.CallBy(Samples.Employer, "plaats"), null, Samples.Work, default))),
        ["a vacancy is posted for an employer who is not on record"] = new(
            world => Task.CompletedTask,
            p => DoneAsync(p.GetRequiredService<EditVacancies>().PostAsync(Samples.CallBy(Samples.Employer, "plaats"), null, Samples.Work, default)),
            MayStopHalfway: true),
        ["a vacancy is posted with a contact who is not on record"] = new(
            world => world.GivenAsync(Samples.EmployerOnRecord),
            p => DoneAsync(p.GetRequiredService<EditVacancies>().PostAsync(
                Samples.CallBy(Samples.Adviser, "plaats"), Samples.EmployerId, Samples.Work with { Contact = Somebody }, default)),
            MayStopHalfway: true),
        ["a vacancy is changed"] = new(
            MatchedAsync,
            p => DoneAsync(p.GetRequiredService<EditVacancies>().ChangeAsync(
                Samples.CallBy(Samples.Employer, "wijzig", 1), Samples.Vacancy.Id, Samples.Work with { Places = 3, Hours = Domain.Work.HoursRange.Of(20, 24) }, default))),
        ["a vacancy is closed"] = new(
            MatchedAsync,
            p => DoneAsync(p.GetRequiredService<EditVacancies>().CloseAsync(Samples.CallBy(Samples.Employer, "sluit"), Samples.Vacancy.Id, default))),
        ["an employer is recorded"] = new(
            world => Task.CompletedTask,
            p => DoneAsync(p.GetRequiredService<EditEmployers>().PutAsync(Samples.CallBy(Samples.Adviser, "leg-vast"), Samples.EmployerId, Firm, default))),
        ["an employer is changed"] = new(
            world => world.GivenAsync(Samples.EmployerOnRecord),
            p => DoneAsync(p.GetRequiredService<EditEmployers>().PutAsync(Samples.CallBy(Samples.Employer, "wijzig", 1), Samples.EmployerId, Firm, default))),
        ["a contact is added"] = new(
            world => world.GivenAsync(Samples.EmployerOnRecord),
            p => DoneAsync(p.GetRequiredService<EditEmployers>().AddContactAsync(Samples.CallBy(Samples.Employer, "voeg-toe"), Samples.EmployerId, Somebody, null, default))),
        ["a contact leaves and the other one takes over"] = new(
            async world =>
            {
                await world.GivenAsync(Samples.EmployerOnRecord);
                await world.GivenAsync(Samples.EmployerOnRecord.AddContact(Somebody, null).Value);
                await world.GivenAsync(Samples.Vacancy);
            },
            p => DoneAsync(p.GetRequiredService<EditEmployers>().ContactLeftAsync(
                Samples.CallBy(Samples.Employer, "vertrek"), Samples.EmployerId, Samples.Vacancy.ContactId, null, null, default))),
        ["a successor is confirmed and takes over"] = new(
            async world =>
            {
                await world.GivenAsync(Samples.EmployerOnRecord);
                await world.GivenAsync(Samples.EmployerOnRecord.ContactLeaves(Samples.Vacancy.ContactId, Somebody, null).Value);
                await world.GivenAsync(Samples.Vacancy);
            },
            p => DoneAsync(p.GetRequiredService<EditEmployers>().ConfirmContactAsync(
                Samples.CallBy(Samples.Adviser, "bevestig"), Samples.EmployerId, EmployerContact.IdOf(Samples.EmployerId, Somebody), default))),
        ["a candidate is registered"] = new(
            world => world.GivenAsync(Samples.Vacancy),
            p => DoneAsync(p.GetRequiredService<EditCandidates>().RegisterAsync(
                Samples.CallBy(Samples.Coach, "meld-aan"), Samples.Somebody, Samples.Profile, default))),
        ["a candidate is registered with a number of another administration"] = new(
            world => world.GivenAsync(Samples.Vacancy),
            p => DoneAsync(p.GetRequiredService<EditCandidates>().RegisterAsync(
                Samples.CallBy(Samples.Coach, "meld-aan"), Samples.Somebody with { Reference = ExternalReference.Parse("K-014") }, Samples.Profile, default)),
            MayStopHalfway: true),
        ["a coach is replaced"] = new(
            async world =>
            {
                await MatchedAsync(world);
                await world.GivenAsync(Samples.Colleague);
            },
            p => DoneAsync(p.GetRequiredService<EditCandidates>().ReplaceAsync(
                Samples.CallBy(Samples.Coach, "vervang"), Samples.Candidate.Id, Samples.Candidate.CoachId, Samples.Colleague.Id, default))),
        ["a whole caseload goes to a stand-in"] = new(
            CaseloadAsync,
            p => DoneAsync(p.GetRequiredService<Replacements>().AppointAsync(
                Samples.CallBy(Samples.Lead, "vervang"), Samples.OwnCoach.Id, Samples.Absence, default))),
        ["a replacement is planned"] = new(
            CaseloadAsync,
            p => DoneAsync(p.GetRequiredService<Replacements>().AppointAsync(
                Samples.CallBy(Samples.Lead, "plan"), Samples.OwnCoach.Id, Samples.Absence with { From = new DateOnly(2026, 12, 1) }, default))),
        ["the people of a replacement go over"] = Handling(
            async world =>
            {
                await CaseloadAsync(world);
                await world.GivenAsync(Samples.Replacement);
            },
            new Message.ContinueReplacement(Id<Message>.Parse("bericht-1"), Samples.Replacement.Id, 0)),
        ["everybody goes back to who was replaced"] = new(
            async world =>
            {
                await CaseloadAsync(world);
                await world.GivenAsync(Samples.Replacement);
                await world.SendAsync(new Message.ContinueReplacement(Id<Message>.Parse("bericht-1"), Samples.Replacement.Id, 0));
                await world.DeliverAllAsync();
            },
            p => DoneAsync(p.GetRequiredService<Replacements>().EndAsync(
                Samples.CallBy(Samples.Lead, "terug"), Samples.Replacement.Id, ReplacementEnd.ChangeBack, default))),
        ["what is under way follows a new coach"] = Handling(
            async world =>
            {
                await CaseloadAsync(world);
                await world.GivenAsync(Samples.Candidate.Replace(Samples.OwnCoach.Id, Samples.Colleague.Id, new DateOnly(2026, 9, 1)).Value);
            },
            new Message.FollowCoaches(Id<Message>.Parse("bericht-1"), Samples.Candidate.Id)),
        ["a planned replacement begins"] = Handling(
            async world =>
            {
                await CaseloadAsync(world);
                await world.GivenAsync(Samples.PlannedReplacement);
            },
            Due(Samples.PlannedReplacement, new DateOnly(2026, 9, 1), "vervanging-begint")),
        ["somebody is proposed by hand"] = new(
            async world =>
            {
                await world.GivenAsync(Samples.Vacancy);
                await world.GivenAsync(Samples.Candidate);
            },
            p => DoneAsync(p.GetRequiredService<ProposeByHand>().ProposeAsync(
                Samples.CallBy(Samples.Coach, "stel-voor"), Samples.Vacancy.Id, Samples.Candidate.Id, [], default))),
        ["nobody assessed a proposal in time"] = Handling(
            MatchedAsync,
            Due(Samples.Proposed, new DateOnly(2026, 8, 31), "verlopen")),
        ["a ground begins"] = Handling(
            async world =>
            {
                await world.GivenAsync(Samples.Vacancy);
                await world.GivenAsync(Samples.WithGroundLater);
            },
            Due(Samples.WithGroundLater, new DateOnly(2026, 8, 20), "grondslag-verandert")),
        ["a profile is changed"] = new(
            MatchedAsync,
            p => DoneAsync(p.GetRequiredService<EditCandidates>().ChangeProfileAsync(
                Samples.CallBy(Samples.Coach, "wijzig-profiel"), Samples.Candidate.Id, Samples.Profile with { Hours = null }, default))),
        ["personal details are changed"] = new(
            MatchedAsync,
            p => DoneAsync(p.GetRequiredService<EditCandidates>().ChangePersonAsync(
                Samples.CallBy(Samples.Coach, "wijzig-persoon"), Samples.Candidate.Id, Samples.Somebody with { Email = null, Phone = Domain.People.PhoneNumber.Parse("06 87654321") }, default))),
        ["a candidate is withdrawn"] = new(
            MatchedAsync,
            p => DoneAsync(p.GetRequiredService<EditCandidates>().WithdrawAsync(Samples.CallBy(Samples.Coach, "trek-terug"), Samples.Candidate.Id, default))),
        ["a candidate is put forward"] = new(
            MatchedAsync,
            p => DoneAsync(p.GetRequiredService<AssessProposals>().AssessAsync(
                Samples.CallBy(Samples.Coach, "beoordeel"), Samples.Proposed.Id, new Assessment(AssessmentKind.PutForward, null, null), default))),
        ["the coach records an answer"] = new(
            AskedAsync,
            p => DoneAsync(p.GetRequiredService<AssessProposals>().RecordAnswerAsync(
                Samples.CallBy(Samples.Coach, "antwoord"), Samples.Proposed.Id, CandidateAnswer.Yes, SharedFacts.Usual, default))),
        ["the candidate answers by link"] = new(AskedAsync, AnswerAsync),
        ["a vacancy is matched"] = Handling(
            async world =>
            {
                await world.GivenAsync(Samples.Vacancy);
                await world.GivenAsync(Samples.Candidate);
                await world.GivenAsync(Samples.OtherCandidate);
            },
            new Message.MatchVacancy(Id<Message>.Parse("bericht-1"), Samples.Vacancy.Id)),
        ["a candidate is matched"] = Handling(
            async world =>
            {
                await world.GivenAsync(Samples.Vacancy);
                await world.GivenAsync(Samples.Candidate);
            },
            new Message.MatchCandidate(Id<Message>.Parse("bericht-1"), Samples.Candidate.Id)),
        ["a closed vacancy is matched"] = Handling(
            async world =>
            {
                await MatchedAsync(world);
                await world.GivenAsync(Samples.Vacancy.Close().Value);
            },
            new Message.MatchVacancy(Id<Message>.Parse("bericht-1"), Samples.Vacancy.Id)),
        ["a candidate is asked"] = Handling(
            PutForwardAsync,
            new Message.AskCandidate(Id<Message>.Parse("bericht-1"), Samples.Proposed.Id)),
        ["a file is checked"] = Handling(
            async world =>
            {
                await world.GivenAsync(Samples.Vacancy);
                await world.GivenAsync(Samples.Import);
                using var file = new MemoryStream([1]);
                await world.Get<IImportFiles>().SaveAsync(Samples.Import.File, file, default);
            },
            new Message.ContinueImport(Id<Message>.Parse("bericht-1"), Samples.Import.Id, 0)),
        ["lines of a file are taken over"] = Handling(
            async world =>
            {
                await world.GivenAsync(Samples.Vacancy);
                await world.GivenAsync(Samples.Import);
                await world.GivenAsync(Samples.Import.EndCheck(2, 0, 0, Samples.Import.UploadedAt)!);
                using var part = new MemoryStream("1\n2\n"u8.ToArray());
                await world.Get<IImportFiles>().SaveAsync($"{Samples.Import.Id}/deel-00000000", part, default);
            },
            new Message.ContinueImport(Id<Message>.Parse("bericht-1"), Samples.Import.Id, 0)),
        ["an employer does nothing with an introduction"] = Handling(
            async world =>
            {
                await MatchedAsync(world);
                await world.GivenAsync(Samples.Reachable);
                await world.GivenAsync(Samples.Colleague with { Id = Id<Worker>.Parse(Samples.Adviser.Id) });
                await world.GivenAsync(Introduced());
            },
            Due(Samples.Introduced, new DateOnly(2026, 9, 1), "werkgever-herinneren")),
        ["an employer is reminded how it goes"] = Handling(
            async world =>
            {
                await AtWorkAsync(world);
                await world.GivenAsync((await world.AllAsync<Employer>()).Single() with { Version = 2, Contacts = Samples.Reachable.Contacts });
                await world.GivenAsync(Samples.AtWork with { Version = Samples.AtWork.Version + 1, Plan = AskedOfEmployer(Samples.AtWork.Plan) });
            },
            new Message.RemindHowItGoes(Id<Message>.Parse("bericht-2"), Samples.AtWork.Id, 1)),
        ["somebody who got the work goes to work"] = Handling(PlacedAsync, new Message.FollowProposal(Id<Message>.Parse("bericht-1"), Samples.Placed.Id)),
        ["the first day of a placement has come"] = Handling(
            async world =>
            {
                await AgreedAsync(world);
                await world.GivenAsync(Samples.Agreed);
            },
            Due(Samples.Agreed, Samples.Agreed.StartsOn, "plaatsing")),
        ["nobody answered how it goes"] = Handling(
            AtWorkAsync,
            Due(Samples.AtWork, new DateOnly(2026, 9, 7), "plaatsing")),
        ["somebody says how it goes by link"] = new(AtWorkAsync, SayHowItGoesAsync),
        ["a placement ends"] = new(
            AtWorkAsync,
            p => DoneAsync(p.GetRequiredService<EditPlacements>().FinishAsync(
                Samples.CallBy(Samples.Coach, "einde"), Samples.AtWork.Id, Samples.PlacementEnd, default))),
        ["a task is asked for"] = Handling(_ => Task.CompletedTask, Samples.TaskRequested.Message),
        ["a task is taken back"] = Handling(world => world.GivenAsync(Samples.Task), Samples.TaskTakenBack.Message),
        ["a task is handed over"] = new(
            async world =>
            {
                await world.GivenAsync(Samples.Task);
                await world.GivenAsync(Samples.Colleague);
            },
            p => DoneAsync(p.GetRequiredService<WorkTasks>().HandOverAsync(
                Samples.CallBy(Samples.Coach, "draag-over"), Samples.Task.Id, Samples.Colleague.Id, null, default))),
        ["a candidate is referred"] = new(ReferrableAsync, ReferAsync),
        ["a candidate is referred anew after a no"] = new(
            async world =>
            {
                await ReferrableAsync(world);
                await world.GivenAsync(Samples.Referred);
                await world.GivenAsync(Samples.Declined);
            },
            ReferAsync),
        ["a partner answers by link"] = new(ReferredAsync, AnswerReferralAsync),
        ["a coach closes a referral"] = new(
            ReferredAsync,
            p => DoneAsync(p.GetRequiredService<EditReferrals>().CloseAsync(
                Samples.CallBy(Samples.Coach, "sluit-af"), Samples.Referred.Id, Domain.People.Line.Parse("Werkt al elders"), default))),
        ["the answer to a referral is missed"] = Handling(
            ReferredAsync,
            MissedAnswer()),
        ["a stuck message is replayed"] = new(
            async world =>
            {
                await PutForwardAsync(world);
                await world.Get<IStuckMessageStore>().SaveAsync(
                    new StuckMessage
                    {
                        Id = Id<StuckMessage>.Parse(StuckId),
                        Queue = QueueName.Notifications,
                        Body = MessageCodec.Write(new Message.AskCandidate(Id<Message>.Parse("bericht-1"), Samples.Proposed.Id)),
                        SetAsideAt = world.Clock.GetUtcNow(),
                    },
                    default);
            },
            p => DoneAsync(p.GetRequiredService<RepairMessages>().ReplayAsync(new Actor(Role.Administrator, "beheer-1"), Id<StuckMessage>.Parse(StuckId), null, default)),
            MayStopHalfway: true),
    };

    /// <summary>Somebody got the work; nothing came of it yet.</summary>
    private static async Task PlacedAsync(World world)
    {
        await MatchedAsync(world);
        await world.GivenAsync(Samples.EmployerOnRecord);
        await world.GivenAsync(Samples.Road.Skip(1));
        await world.GivenAsync(Samples.Placed);
        await world.GivenAsync(Samples.FilledVacancy);
    }

    private static async Task AgreedAsync(World world)
    {
        await PlacedAsync(world);
        await world.GivenAsync(Samples.WorkingCandidate);
    }

    /// <summary>The letter with the question is there, so that letters and questions agree from the start.</summary>
    private static async Task AtWorkAsync(World world)
    {
        await AgreedAsync(world);
        await world.GivenAsync(Samples.Agreed);
        await world.GivenAsync(Samples.AtWork);
        await world.SendAsync(new Message.AskHowItGoes(Id<Message>.Parse("bericht-1"), Samples.AtWork.Id, 1, AskedPerson.Candidate));
        await world.DeliverAllAsync();
    }

    private static async Task<bool> SayHowItGoesAsync(IServiceProvider process)
    {
        var until = process.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(1);
        var token = process.GetRequiredService<LinkSigner>().Write(new HowItGoesLink(Samples.AtWork.Id, 1, null).ToToken(until));
        var page = await process.GetRequiredService<AnswerHowItGoes>().AnswerAsync(token, new FaceAnswer(Face.Sad, null), "druk-1", default);
        return page.State is HowItGoesState.Thanks or HowItGoesState.AlreadyAnswered;
    }

    /// <summary>Two people of one coach, one of them with a proposal, a task and a referral, and a colleague who can stand in.</summary>
    private static async Task CaseloadAsync(World world)
    {
        await MatchedAsync(world);
        await world.GivenAsync(Samples.OtherCandidate);
        await world.GivenAsync(Samples.OwnCoach);
        await world.GivenAsync(Samples.Colleague);
        await world.GivenAsync(Samples.Task);
        await world.GivenAsync(Samples.Referred with { AskedAt = Samples.Referred.MadeAt, AskedBy = AskChannel.CoachCalls });
    }

    private static async Task MatchedAsync(World world)
    {
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Person);
        await world.GivenAsync(Samples.Proposed);
    }

    /// <summary>The road to an introduction of five working days ago.</summary>
    private static IEnumerable<Proposal> Introduced() => Samples.Road.Skip(1).SkipLast(1).Select(p =>
        p.Introduction is { } introduction ? p with { Introduction = introduction with { At = new(2026, 8, 25, 10, 0, 0, TimeSpan.Zero) } } : p);

    /// <summary>The question of the first contact, as though it was put to the employer too.</summary>
    private static GuidancePlan AskedOfEmployer(GuidancePlan plan) =>
        plan with { Moments = [.. plan.Moments.Select(m => m.Number == 1 ? m with { With = ContactWith.Both } : m)] };

    private static Message.Due MissedAnswer() => Due(Samples.Referred, Samples.Referred.LookAgainOn!.Value, ReferralLists.AnswerMissed);

    private static Message.Due Due<T>(T state, DateOnly day, string what)
        where T : Domain.IAggregate<T> => Agenda.TryRead(Agenda.Plan(state, day, what), out var due)
        ? due
        : throw new InvalidOperationException("The agenda does not read its own row.");

    private static async Task ReferrableAsync(World world)
    {
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Municipality);
    }

    private static async Task ReferredAsync(World world)
    {
        await ReferrableAsync(world);
        await world.GivenAsync(Samples.Referred);
    }

    private static Task<bool> ReferAsync(IServiceProvider process) => DoneAsync(process.GetRequiredService<EditReferrals>().MakeAsync(
        Samples.CallBy(Samples.Coach, "verwijs"), Samples.Candidate.Id, Samples.Municipality.Id, Samples.Request, default));

    private static async Task<bool> AnswerReferralAsync(IServiceProvider process)
    {
        var token = process.GetRequiredService<LinkSigner>().Write(new LinkToken(
            LinkPurpose.Referral, Samples.Referred.Id.Value, Samples.Referred.PartnerId.Value, process.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(1)));
        var page = await process.GetRequiredService<AnswerReferrals>().AnswerAsync(token, true, "druk-1", default);
        return page is { State: ReferralPageState.Thanks or ReferralPageState.AlreadyAnswered, Referral.Status: ReferralStatus.Confirmed };
    }

    private static async Task PutForwardAsync(World world)
    {
        await MatchedAsync(world);
        await world.GivenAsync(Samples.PutForward);
    }

    /// <summary>The letter too is there, so that letters and asked candidates agree from the start.</summary>
    private static async Task AskedAsync(World world)
    {
        await PutForwardAsync(world);
        await world.SendAsync(new Message.AskCandidate(Id<Message>.Parse("bericht-1"), Samples.Proposed.Id));
        await world.DeliverAllAsync();
    }

    private static Scenario Handling(Func<World, Task> given, Message message) => new(
        async world =>
        {
            await given(world);
            await world.SendAsync(message);
        },
        async p =>
        {
            await p.GetRequiredService<MessageReceiver>().ReceiveAsync(MessageCodec.Write(message), default);
            return true;
        },
        IsMessage: true);

    private static async Task<bool> DoneAsync<T>(Task<Result<T>> asked)
        where T : notnull => (await asked).Failure is null;

    private static async Task<bool> AnswerAsync(IServiceProvider process)
    {
        var now = process.GetRequiredService<TimeProvider>().GetUtcNow();
        var token = process.GetRequiredService<LinkSigner>().Write(new LinkToken(LinkPurpose.AnswerProposal, Samples.Proposed.Id.Value, null, now.AddDays(1)));
        var page = await process.GetRequiredService<AnswerByLink>().AnswerAsync(token, CandidateAnswer.Yes, "druk-1", default);
        return page is { State: AnswerPageState.Thanks or AnswerPageState.AlreadyAnswered, Proposal.Answer.What: CandidateAnswer.Yes };
    }
}
