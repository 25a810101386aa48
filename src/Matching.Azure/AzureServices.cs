using Matching.Application.Candidates;
using Matching.Application.Imports;
using Matching.Application.Indexing;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Storage;
using Matching.Application.StuckMessages;
using Matching.Azure.Candidates;
using Matching.Azure.Employers;
using Matching.Azure.FollowUp;
using Matching.Azure.Imports;
using Matching.Azure.Indexing;
using Matching.Azure.Messages;
using Matching.Azure.Municipalities;
using Matching.Azure.Notifications;
using Matching.Azure.Notifications.Graph;
using Matching.Azure.Placements;
using Matching.Azure.Proposals;
using Matching.Azure.Referrals;
using Matching.Azure.Storage;
using Matching.Azure.Vacancies;
using Matching.Azure.Workers;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Imports;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Vacancies;
using Matching.Domain.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Matching.Azure;

/// <summary>Registers the ports on Azure Storage.</summary>
public static class AzureServices
{
    /// <summary>Registers tables, queues, blobs and the mailbox.</summary>
    public static IServiceCollection AddMatchingStorage(this IServiceCollection services)
    {
        services.AddSingleton(provider => new StorageClients(provider.GetRequiredService<IOptions<StorageOptions>>()));
        services.AddSingleton<StorageSetup>();
        services.AddAggregate<Vacancy, VacancyCodec>();
        services.AddAggregate<Candidate, CandidateCodec>();
        services.AddAggregate<Person, PersonCodec>();
        services.AddAggregate<ReferenceClaim, ReferenceClaimCodec>();
        services.AddAggregate<Proposal, ProposalCodec>();
        services.AddAggregate<Worker, WorkerCodec>();
        services.AddAggregate<Municipality, MunicipalityCodec>();
        services.AddAggregate<Import, ImportCodec>();
        services.AddAggregate<WorkTask, WorkTaskCodec>();
        services.AddAggregate<Employer, EmployerCodec>();
        services.AddAggregate<Referral, ReferralCodec>();
        services.AddAggregate<Round, RoundCodec>();
        services.AddAggregate<Placement, PlacementCodec>();
        services.AddAggregate<CaseloadReplacement, ReplacementCodec>();
        services.AddSingleton<IViewStore, TableViewStore>();
        services.AddSingleton<IMessageQueues, StorageMessageQueues>();
        services.AddSingleton<FeedEntryCodec>();
        services.AddSingleton<IIndexFeed>(provider =>
            new BlobIndexFeed(provider.GetRequiredService<StorageClients>(), provider.GetRequiredService<FeedEntryCodec>()));
        services.AddSingleton<ISnapshotStore, BlobSnapshotStore>();
        services.AddSingleton<IImportFiles, BlobImportFiles>();
        services.AddSingleton<IReadAudit, TableReadAudit>();
        services.AddSingleton<IStuckMessageStore, TableStuckMessages>();
        services.AddSingleton<ITemplateSource, BlobTemplateSource>();
        services.AddSingleton<TableMailbox>();
        services.AddSingleton<IMailbox>(provider => provider.GetRequiredService<TableMailbox>());
        services.AddSingleton<ISentLetters, TableSentLetters>();
        services.AddSingleton<TableCalendar>();
        services.AddSingleton<ICalendarPage>(provider => provider.GetRequiredService<TableCalendar>());
        services.AddSingleton<GraphConnection>();
        services.AddSingleton<ILetterCarrier>(provider =>
            UsesGraph(provider) ? ActivatorUtilities.CreateInstance<GraphMail>(provider) : provider.GetRequiredService<TableMailbox>());
        services.AddSingleton<ITextMessages>(provider => UsesGraph(provider) ? new NoTextMessages() : provider.GetRequiredService<TableMailbox>());
        services.AddSingleton<TableContactNotes>();
        services.AddSingleton<IContactDays>(provider => provider.GetRequiredService<TableContactNotes>());
        services.AddSingleton<IShortLinks>(provider => provider.GetRequiredService<TableContactNotes>());
        services.AddSingleton<ICoachTexts>(provider => provider.GetRequiredService<TableContactNotes>());
        services.AddSingleton<IContactNotes>(provider => provider.GetRequiredService<TableContactNotes>());
        services.AddSingleton<ICalendar>(provider =>
            UsesGraph(provider) ? ActivatorUtilities.CreateInstance<GraphCalendar>(provider) : provider.GetRequiredService<TableCalendar>());
        return services;
    }

    private static bool UsesGraph(IServiceProvider provider) => provider.GetRequiredService<IOptions<GraphOptions>>().Value.IsUsed;

    private static void AddAggregate<T, TCodec>(this IServiceCollection services)
        where T : class, IAggregate<T>
        where TCodec : class, IRowCodec<T>
    {
        services.AddSingleton<IRowCodec<T>, TCodec>();
        services.AddSingleton<IAggregateStore<T>, TableAggregateStore<T>>();
    }
}
