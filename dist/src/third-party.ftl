Libraries in lib/ of a release, unchanged, with their licences; made by ./release --update.
Licence and notice files that their jars hold lie in licences/ of a release.

<#list dependencyMap as e><#assign p = e.getKey()/><#assign licenses = e.getValue()/>
${p.groupId}:${p.artifactId}:${p.version}
    <#list licenses as license>${license}<#if license_has_next>, </#if></#list>; ${p.url!"no address given"}
</#list>
