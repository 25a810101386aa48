using Matching.Application.Competences;
using Matching.Application.Indexing;
using Matching.Search;
using Matching.Search.Lucene;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Matching.Functions.Startup;

internal static partial class Engines
{
    static partial void AddLucene(Dictionary<string, Action<IServiceCollection>> engines) =>
        engines[Lucene] = services => services.Replace(ServiceDescriptor.Singleton<ICompetenceIndex>(provider => new LuceneCompetenceIndex(
            provider.GetRequiredService<CompetenceCatalogue>().Taxonomy,
            provider.GetRequiredService<ProfileColumns>().Schema,
            new RankingOptions())));
}
