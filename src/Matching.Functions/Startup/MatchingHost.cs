using Matching.Application;
using Matching.Application.Competences;
using Matching.Application.FollowUp;
using Matching.Application.Imports;
using Matching.Application.Indexing;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Placements;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Azure;
using Matching.Azure.Notifications.Graph;
using Matching.Azure.Storage;
using Matching.Domain.Placements;
using Matching.Functions.Http;
using Matching.Functions.Imports;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Matching.Functions.Startup;

/// <summary>The composition root: everything the app is made of.</summary>
public static class MatchingHost
{
    /// <summary>Name of the setting with what the names of tables, queues and containers begin with.</summary>
    internal const string PrefixSetting = "Matching:StoragePrefix";

    /// <summary>Registers everything, with its settings, which are checked when the host starts.</summary>
    public static FunctionsApplicationBuilder AddMatching(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddRates(builder.Configuration);
        builder.Services.AddMatchingHttp(builder.Configuration);
        builder.UseMatchingHttp();
        builder.Services.AddMatchingOptions(builder.Configuration);
        builder.Services.AddMatchingUseCases();
        builder.Services.AddEngine(builder.Configuration);
        builder.Services.AddMatchingStorage();
        builder.Services.AddSingleton<ImportReader>();
        builder.Services.AddSingleton<IImportReader>(provider => provider.GetRequiredService<ImportReader>());
        builder.Services.AddHostedService<PrepareStorage>();
        return builder;
    }

    private static void AddMatchingOptions(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(HttpOptions.Section);
        services.AddOptions<StorageOptions>().Configure(options => Read(options, configuration)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddOptions<QueueOptions>().Bind(section.GetSection("Queues")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<QueueOptions>, QueueOptionsValidator>();
        services.AddOptions<LedgerOptions>().Bind(section.GetSection("Ledger")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LedgerOptions>, LedgerOptionsValidator>();
        services.AddOptions<MatchingOptions>().Bind(section.GetSection("Matching")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MatchingOptions>, MatchingOptionsValidator>();
        services.AddOptions<FairnessOptions>().Bind(section.GetSection("Fairness")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FairnessOptions>, FairnessOptionsValidator>();
        services.AddOptions<TaxonomyOptions>().Bind(section.GetSection("Taxonomy")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TaxonomyOptions>, TaxonomyOptionsValidator>();
        services.AddOptions<ImportOptions>().Bind(section.GetSection("Imports")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ImportOptions>, ImportOptionsValidator>();
        services.AddOptions<FollowUpOptions>().Bind(section.GetSection("FollowUp")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FollowUpOptions>, FollowUpOptionsValidator>();
        services.AddOptions<LinkOptions>().Bind(section.GetSection("Links")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LinkOptions>, LinkOptionsValidator>();
        services.AddOptions<OrganisationOptions>().Bind(section.GetSection("Organisation")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OrganisationOptions>, OrganisationOptionsValidator>();
        services.AddOptions<TemplateOptions>().Bind(section.GetSection("Templates")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TemplateOptions>, TemplateOptionsValidator>();
        services.AddOptions<ContactHoursOptions>().Bind(section.GetSection("ContactHours")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ContactHoursOptions>, ContactHoursOptionsValidator>();
        services.AddOptions<GraphOptions>().Bind(section.GetSection("Graph")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GraphOptions>, GraphOptionsValidator>();
        services.AddOptions<WageSubsidyOptions>().Bind(section.GetSection("WageSubsidy")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WageSubsidyOptions>, WageSubsidyOptionsValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<WageSubsidyOptions>>().Value.ToRates());
        services.AddSingleton<WageSubsidyCalculation>();
        services.AddOptions<PlacementOptions>().Bind(section.GetSection("Placements")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PlacementOptions>, PlacementOptionsValidator>();
        services.AddOptions<GuidanceOptions>().Bind(section.GetSection("Guidance")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GuidanceOptions>, GuidanceOptionsValidator>();
        services.AddOptions<AttentionOptions>().Bind(section.GetSection("Attention")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AttentionOptions>, AttentionOptionsValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<GuidanceOptions>>().Value.ToTemplates().Value);
        services.AddSingleton(provider => new PlacementRules(
            provider.GetRequiredService<IOptions<AttentionOptions>>().Value.ToTable().Value,
            provider.GetRequiredService<IOptions<AttentionOptions>>().Value.ToTerms().Value,
            provider.GetRequiredService<WageSubsidyRates>(),
            provider.GetRequiredService<IOptions<PlacementOptions>>().Value.ReviewMonths));
    }

    /// <summary>Rates that come with the app count least: whatever else configures them goes first.</summary>
    private static void AddRates(ConfigurationManager configuration)
    {
        var rates = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("rates.json", optional: false).Build();
        configuration.Sources.Insert(0, new ChainedConfigurationSource { Configuration = rates });
    }

    /// <summary>The storage setting has the form that the host's triggers read: a connection string, or addresses below it.</summary>
    private static void Read(StorageOptions options, IConfiguration configuration)
    {
        options.ConnectionString = configuration[StorageOptions.Setting];
        configuration.GetSection(StorageOptions.Setting).Bind(options);
        options.Prefix = configuration[PrefixSetting] ?? "";
    }
}
