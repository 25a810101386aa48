using Matching.Application.Candidates;
using Matching.Application.Competences;
using Matching.Application.Employers;
using Matching.Application.FollowUp;
using Matching.Application.Imports;
using Matching.Application.Indexing;
using Matching.Application.Messages;
using Matching.Application.Municipalities;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Placements;
using Matching.Application.Proposals;
using Matching.Application.Referrals;
using Matching.Application.Storage;
using Matching.Application.StuckMessages;
using Matching.Application.Vacancies;
using Matching.Application.Workers;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Geography;
using Matching.Domain.Imports;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Vacancies;
using Matching.Domain.Workers;
using Matching.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Matching.Application;

/// <summary>Registers the use cases; the ports are registered by who implements them.</summary>
public static class ApplicationServices
{
    /// <summary>Registers the use cases.</summary>
    public static IServiceCollection AddMatchingUseCases(this IServiceCollection services)
    {
        services.AddSingleton(provider => CompetenceCatalogue.From(provider.GetRequiredService<IOptions<TaxonomyOptions>>().Value));
        services.AddSingleton<RecogniseCompetences>();
        services.AddSingleton(_ => PostalAreaCentres.Approximation);
        services.AddSingleton<HardConditions>();
        services.AddSingleton<ProfileColumns>();
        services.AddSingleton<ICompetenceIndex>(provider => new CompetenceIndex(
            provider.GetRequiredService<CompetenceCatalogue>().Taxonomy,
            provider.GetRequiredService<ProfileColumns>().Schema,
            new RankingOptions()));
        services.AddSingleton<MunicipalityDirectory>();
        services.AddSingleton<MatchDays>();
        services.AddSingleton<MatchIndex>();

        services.AddLedger<Vacancy>();
        services.AddLedger<Candidate>();
        services.AddLedger<Person>();
        services.AddLedger<ReferenceClaim>();
        services.AddLedger<Proposal>();
        services.AddLedger<Worker>();
        services.AddLedger<Municipality>();
        services.AddLedger<Import>();
        services.AddLedger<WorkTask>();
        services.AddLedger<Employer>();
        services.AddLedger<Referral>();
        services.AddLedger<Domain.Proposals.Round>();
        services.AddLedger<Placement>();
        services.AddLedger<CaseloadReplacement>();
        services.AddSingleton<IProjector<Vacancy>, VacancyLists>();
        services.AddSingleton<IProjector<Employer>, EmployerLists>();
        services.AddSingleton<IProjector<Candidate>, CandidateLists>();
        services.AddSingleton<IProjector<Proposal>, ProposalLists>();
        services.AddSingleton<IProjector<Import>, ImportAgenda>();
        services.AddSingleton<IProjector<WorkTask>, TaskLists>();
        services.AddSingleton<IProjector<Referral>, ReferralLists>();
        services.AddSingleton<IProjector<Placement>, PlacementLists>();
        services.AddSingleton<IProjector<CaseloadReplacement>, ReplacementLists>();
        services.AddSingleton<RebuildViews>();
        services.AddSingleton<RunAgenda>();
        services.AddSingleton<IDueHandler, RemindReferrals>();
        services.AddSingleton<IDueHandler, ProposalDue>();
        services.AddSingleton<IDueHandler, VacancyDue>();
        services.AddSingleton<IDueHandler, CandidateDue>();
        services.AddSingleton<IDueHandler, PlacementDue>();
        services.AddSingleton<IDueHandler, BeginReplacements>();

        services.AddSingleton<EditEmployers>();
        services.AddSingleton<ReadEmployers>();
        services.AddSingleton<VacancyContacts>();
        services.AddSingleton<ContactChanges>();
        services.AddSingleton<IntroductionContacts>();
        services.AddSingleton<EditVacancies>();
        services.AddSingleton<ReadVacancies>();
        services.AddSingleton<CombinePlaces>();
        services.AddSingleton<References>();
        services.AddSingleton<EditCandidates>();
        services.AddSingleton<ReadCandidates>();
        services.AddSingleton<FieldsOfWork>();
        services.AddSingleton<SearchCandidates>();
        services.AddSingleton<SearchVacancies>();
        services.AddSingleton<EraseUnregistered>();
        services.AddSingleton<OwnProfile>();
        services.AddSingleton<SendProfileLinks>();
        services.AddSingleton<HandInFiles>();
        services.AddSingleton<ReadImports>();
        services.AddSingleton<ReadForExport>();
        services.AddSingleton<IImportTarget, CandidateImports>();
        services.AddSingleton<IImportTarget, VacancyImports>();
        services.AddSingleton<IImportTarget, EmployerImports>();
        services.AddSingleton<ContinueImports>();
        services.AddSingleton<IDueHandler, ExpireImports>();
        services.AddSingleton<FitText>();
        services.AddSingleton<Pairing>();
        services.AddSingleton<MatchRequests>();
        services.AddSingleton<NightlyRound>();
        services.AddSingleton<AssessProposals>();
        services.AddSingleton<ProposeByHand>();
        services.AddSingleton<Introductions>();
        services.AddSingleton<ExplainPairs>();
        services.AddSingleton<ReportExposure>();
        services.AddSingleton<EmployerIntroductions>();
        services.AddSingleton<TakePermissionBack>();
        services.AddSingleton<AnswerByLink>();
        services.AddSingleton<LinkSigner>();
        services.AddSingleton<ContactPeople>();
        services.AddSingleton<ITemplateSource, FolderTemplateSource>();
        services.AddSingleton<MessageTemplates>();
        services.AddSingleton<IPostOffice, RecordedPost>();
        services.AddSingleton<ShortLinks>();
        services.AddSingleton<CandidatePost>();
        services.AddSingleton<StopMessages>();
        services.AddSingleton<TellNewContacts>();
        services.AddSingleton<IFollowsCoaches>(provider => provider.GetRequiredService<TellNewContacts>());
        services.AddSingleton<ReadSentLetters>();
        services.AddSingleton<EraseLetters>();
        services.AddSingleton<AskCandidates>();
        services.AddSingleton<RemindCandidates>();
        services.AddSingleton<RemindEmployers>();
        services.AddSingleton<EmployerPost>();
        services.AddSingleton<IntroduceCandidates>();
        services.AddSingleton<AskUpdates>();
        services.AddSingleton<Staff>();
        services.AddSingleton<Replacements>();
        services.AddSingleton<ContinueReplacements>();
        services.AddSingleton<FollowCoaches>();
        services.AddSingleton<TasksFollow>();
        services.AddSingleton<IFollowsCoaches>(provider => provider.GetRequiredService<TasksFollow>());
        services.AddSingleton<IFollowsCoaches, ProposalsFollow>();
        services.AddSingleton<IFollowsCoaches, ReferralsFollow>();
        services.AddSingleton<IFollowsCoaches>(provider => provider.GetRequiredService<FollowPeople>());
        services.AddSingleton<OpenTasks>();
        services.AddSingleton<WorkTasks>();
        services.AddSingleton<EditMunicipalities>();
        services.AddSingleton<ReadMunicipalities>();
        services.AddSingleton<RoutesOfCandidates>();
        services.AddSingleton<ReferralScope>();
        services.AddSingleton<ReplaceDeclined>();
        services.AddSingleton<EditReferrals>();
        services.AddSingleton<ReadReferrals>();
        services.AddSingleton<SendReferrals>();
        services.AddSingleton<AnswerReferrals>();
        services.AddSingleton<PlacementScope>();
        services.AddSingleton<FollowProposals>();
        services.AddSingleton<FollowPlacements>();
        services.AddSingleton<FollowPeople>();
        services.AddSingleton<AskHowItGoes>();
        services.AddSingleton<TellAfterPlacement>();
        services.AddSingleton<EditPlacements>();
        services.AddSingleton<ReadPlacements>();
        services.AddSingleton<EditSubsidies>();
        services.AddSingleton<AnswerHowItGoes>();
        services.AddSingleton<WorkerLinks>();
        services.AddSingleton<ReadWorkOverviews>();
        services.AddSingleton<SendDigests>();
        services.AddSingleton<WriteDigests>();
        services.AddSingleton<TellUrgentTasks>();
        services.AddSingleton<WorkOverviewByLink>();
        services.AddSingleton<AssessByLink>();
        services.AddSingleton<AlignCalendars>();
        services.AddSingleton<RepairMessages>();
        services.AddSingleton<MessageReceiver>();
        return services;
    }

    private static void AddLedger<T>(this IServiceCollection services)
        where T : class, IAggregate<T>
    {
        services.AddSingleton<EffectRunner<T>>();
        services.AddSingleton<Ledger<T>>();
        services.AddSingleton<IViewSource, ViewSource<T>>();
        services.AddSingleton<IFlusher>(provider => provider.GetRequiredService<Ledger<T>>());
    }
}
